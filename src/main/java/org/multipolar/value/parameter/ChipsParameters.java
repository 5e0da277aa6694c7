package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Sites, supply chains and designers of AI chips. */
public record ChipsParameters(
    @Quantity(
            value = 24,
            min = 1,
            max = 60,
            unit = "months",
            symbol = "L_L",
            from = SOURCED,
            is = "lead time from an order of logic capacity to its first packages",
            source =
                "start of construction to production 682 days on average, TWN 654, USA 736 (CSET 2021, No Permits, No Fabs); building alone 19 months TWN, 38 USA (Exyte 2025); range 18-40")
        double leadLogic,
    @Quantity(
            value = 9,
            min = 1,
            max = 36,
            unit = "months",
            symbol = "L_M",
            from = DERIVED,
            is = "lead time from an order of memory capacity to its first packages",
            source =
                "lines for stacking took nine to twelve months (TrendForce, 2023 [B]); the lower end, since memory then keeps pace with packaging, as prices of 2024 say it did; range 9-18")
        double leadMemory,
    @Quantity(
            value = 6,
            min = 1,
            max = 36,
            unit = "months",
            symbol = "L_P",
            from = DERIVED,
            is = "lead time from an order of packaging capacity to its first packages",
            source =
                "conversion of lines is quicker than building; the lower end, fitted to packaging capacity of 2023-25 (TrendForce); range 6-15")
        double leadPackaging,
    @Quantity(
            value = 11.8,
            min = 1e-06,
            max = 1000000.0,
            unit = "k$/package",
            symbol = "P*",
            from = DERIVED,
            is =
                "price of a package, with its share of a data-centre system, at which capacity matches sales",
            source =
                "fitted to packaging capacity of 2023-25 (TrendForce) and to the price of systems; Nvidia's data-centre sales of 3.8 bn USD in each of the two middle quarters of 2022 over .214 M chips (company reports; Epoch AI, AI chip counts) are 17.6 k$ a chip with networks and software, at sales and orders that were flat; range 10-24")
        double contentPrice,
    @Quantity(
            value = 1.5,
            min = 1,
            max = 5,
            unit = "1",
            symbol = "c_x",
            from = SOURCED,
            is = "cost of a package under a full denial of tools, relative to its cost without",
            source =
                "Chinese 7 nm wafers 40-50 % dearer (Financial Times, February 2024); range 1.2-2")
        double controlledCost,
    @Quantity(
            value = 2,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "i_max",
            from = DERIVED,
            is = "maximum capacity ordered per year, relative to existing capacity",
            source =
                "makers announced growth of 2 (TSMC, packaging, 2024) to 2.9 times a year (Samsung, stacked memory, 2024) [B]; capacity that arrives after nine months grows by g a year if g + delta_K = i_max e^{-.75 g}, so 1.3 to 2.4; range .8-2")
        double investmentCap,
    @Quantity(
            value = 0.3,
            min = 0.02,
            max = 5,
            unit = "yr",
            symbol = "tau_I",
            from = DERIVED,
            is =
                "time constant of the sales that builders observe, and of closing the gap to the capacity they want",
            source =
                "fitted to chips sold in 2023 and 2024 (Epoch AI, AI chip counts), of which .5 omits a fifth; the bands of growth and price hold at both; range .25-1.5")
        double adjustment,
    @Quantity(
            value = 1,
            min = 0,
            max = 3,
            unit = "1/yr",
            symbol = "g_max",
            from = ASSUMPTION,
            is = "maximum growth rate of sales that builders extrapolate",
            source =
                "sales that double in one year are not expected to double in the next two; range .4-1.2")
        double growthCap,
    @Quantity(
            value = 0.07,
            min = 0,
            max = 0.5,
            unit = "1/yr",
            symbol = "delta_K",
            from = ASSUMPTION,
            is = "scrappage rate of capacity",
            source = "tools last ten to twenty years; range .05-.12")
        double wear,
    @Quantity(
            value = 0.05,
            min = 0,
            max = 0.5,
            unit = "1/yr",
            symbol = "delta_m",
            from = ASSUMPTION,
            is =
                "additional scrappage rate of capacity under a full denial of tools, which ends vendors' service",
            source = "vendors' staff left Chinese fabs in October 2022; range 0-.15")
        double lostService,
    @Quantity(
            value = 0.7,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "chi",
            from = ASSUMPTION,
            is =
                "fraction of maximum orders and of performance growth lost to a full denial of tools",
            source =
                "tools leak and are stockpiled: China bought equipment for about 50 bn USD in 2024 (SEMI); range .3-1")
        double toolStrength,
    @Quantity(
            value = 0.5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "chi_m",
            from = ASSUMPTION,
            is = "fraction of yield learning lost to a full denial of tools",
            source = "tools for mature lines remain available; range 0-1")
        double yieldStrength,
    @Quantity(
            value = 0.15,
            min = 0,
            max = 5,
            unit = "M packages/yr",
            symbol = "K_seed",
            from = ASSUMPTION,
            is = "minimum capacity to which a site's orders are scaled",
            source = "smallest size of an industry; sets Chinese memory; range .05-.5")
        double seedCapacity,
    @Quantity(
            value = 0.06,
            min = 0,
            max = 0.5,
            unit = "1/yr",
            symbol = "gamma_0",
            from = ASSUMPTION,
            contested = true,
            is = "rate of indigenisation of tools under a full subsidy",
            source = "range .02-.15")
        double indigenisation,
    @Quantity(
            value = 0.1,
            min = 0,
            max = 0.5,
            unit = "1/yr",
            symbol = "gamma_1",
            from = ASSUMPTION,
            contested = true,
            is = "additional rate of indigenisation under a full denial of tools",
            source =
                "positive response of research spending (Shen et al. 2024), no significant effect for the group as a whole (He and Lyu 2025); range 0-.25")
        double inducedEffort,
    @Quantity(
            value = 0.25,
            min = 0,
            max = 2,
            unit = "1/yr",
            symbol = "lambda_eta",
            from = DERIVED,
            is = "rate at which yield closes the distance to its limit",
            source =
                "yield of Chinese advanced logic .20 to .40 in a year is .41 (Financial Times, February 2025), averaged with the standstill of 2023; range .1-.5")
        double yieldLearning,
    @Quantity(
            value = 0.00014,
            min = 0,
            max = 0.01,
            unit = "1/yr",
            symbol = "gamma",
            from = DERIVED,
            is = "public spending on AI under a full subsidy, as a share of output",
            source =
                "a year: IndiaAI 1.25 bn USD in five years, .00007; CHIPS Act 39 bn USD in five years, .0003; Big Fund III 47.5 bn USD; China no outlier for its size (Goldberg et al. 2024); within this range fitted to the US share of known clusters at the end of 2023; range .0001-.001")
        double publicMoney,
    @Quantity(
            value = 0.3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_c",
            from = DERIVED,
            is =
                "share of public spending on AI that buys compute in states with sites; all of it elsewhere",
            source = "44 % of IndiaAI is for compute; range 0-1")
        double publicToCompute,
    @Quantity(
            value = 2.0,
            min = 1e-06,
            max = 1000000.0,
            unit = "bn USD per M packages/yr",
            symbol = "kappa_L",
            from = DERIVED,
            is = "cost of logic capacity",
            source = "Arizona: 20 bn USD for 20 thousand wafers a month; range half to half more")
        double costLogic,
    @Quantity(
            value = 2.7,
            min = 1e-06,
            max = 1000000.0,
            unit = "bn USD per M packages/yr",
            symbol = "kappa_M",
            from = DERIVED,
            is = "cost of memory capacity",
            source = "plants announced in 2023 and 2024; range half to half more")
        double costMemory,
    @Quantity(
            value = 1.0,
            min = 1e-06,
            max = 1000000.0,
            unit = "bn USD per M packages/yr",
            symbol = "kappa_P",
            from = DERIVED,
            is = "cost of packaging capacity",
            source = "plants announced in 2023 and 2024; range half to half more")
        double costPackaging,
    @Quantity(
            value = 0.05,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "l_F",
            from = ASSUMPTION,
            is =
                "minimum fraction of its demand at a foreign site that a chain obtains through front companies, without enforcement",
            source =
                "front companies after the foundry due-diligence rule of January 2025; range 0-.3")
        double foundryLeak,
    @Quantity(
            value = 0.75,
            min = 0.05,
            max = 5,
            unit = "yr",
            symbol = "tau_N",
            from = ASSUMPTION,
            is = "time constant over which a chain draws down a stock of dies or memory",
            source =
                "the bans of 2022 to 2024 were announced half a year to a year ahead; range .5-1.5")
        double stockTime,
    @Quantity(
            value = 2,
            min = 0,
            max = 10,
            unit = "yr",
            symbol = "N_max",
            from = ASSUMPTION,
            is = "maximum stock of an input that a chain builds up, in years of use",
            source = "range 1-3")
        double stockMost,
    @Quantity(
            value = 1.29,
            min = 1,
            max = 2,
            unit = "x/yr",
            symbol = "g_pi",
            from = SOURCED,
            is = "growth of performance per package after the end of a chain's record",
            source = "Epoch AI, machine learning hardware, January 2025; range 1.2-1.4")
        double performanceGrowth,
    @Quantity(
            value = 2,
            min = 0.1,
            max = 20,
            unit = "yr",
            symbol = "tau_phi",
            from = ASSUMPTION,
            is =
                "time constant with which a designer's share of its chain's packages follows its share of sales",
            source = "one generation of products; range 1-4")
        double shareTime,
    @Quantity(
            value = 8,
            min = 0.1,
            max = 50,
            unit = "1",
            symbol = "rho",
            from = ASSUMPTION,
            is =
                "complementarity of inputs where forms.chips is ces; infinity gives fixed proportions",
            source =
                "close to fixed proportions: inputs of 12, 3 and 5 make 2.99 instead of 3; range 4-20")
        double sharpness)
    implements Serializable {}
