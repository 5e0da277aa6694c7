package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Investment in AI compute: budgets, their split and the location of data centres. */
public record InvestmentParameters(
    @Quantity(
            value = 0.008,
            min = 0,
            max = 0.1,
            unit = "1",
            symbol = "rho",
            from = DERIVED,
            is = "share of users' output earned by fully useful AI; upper bound of its revenue",
            source =
                "fitted, with the usefulness of models, to a revenue from generative AI of 25-50 bn USD a year in mid-2025 (company statements); potential value 2.5-4 % of output (McKinsey 2023), a fifth to a third of it captured; range .005-.03")
        double valueShare,
    @Quantity(
            value = 3.4,
            min = 0,
            max = 10,
            unit = "yr",
            symbol = "H",
            from = DERIVED,
            is = "horizon of investors' revenue expectations",
            source =
                "spending runs ahead of revenue: capital spending of cloud firms and data-centre sales of 2023-25 (company reports); GATE (Erdil et al. 2025) has perfect foresight instead; range 2-4")
        double horizon,
    @Quantity(
            value = 0.5,
            min = 0.02,
            max = 5,
            unit = "yr",
            symbol = "tau_E",
            from = ASSUMPTION,
            is = "time constant of beliefs about revenue",
            source = "a budget round or two; range .25-1")
        double beliefTime,
    @Quantity(
            value = 0.5,
            min = .05,
            max = 1,
            unit = "1",
            symbol = "theta",
            from = ASSUMPTION,
            is = "share of revenue that pays for compute",
            source = "compute as half of the cost of a service; range .3-.7")
        double computePart,
    @Quantity(
            value = 0.15,
            min = 0.01,
            max = 1,
            unit = "1/yr",
            symbol = "r_k",
            from = ASSUMPTION,
            is = "rate of return required by investors",
            source = "range .1-.25")
        double returnRate,
    @Quantity(
            value = 0.25,
            min = 0.01,
            max = 1,
            unit = "1/yr",
            symbol = "delta_e",
            from = ASSUMPTION,
            is = "depreciation rate of compute in investors' accounts",
            source = "four to six years of life and falling prices; range .18-.35")
        double depreciation,
    @Quantity(
            value = 1,
            min = 0.1,
            max = 10,
            unit = "yr",
            symbol = "tau_B",
            from = ASSUMPTION,
            is =
                "time constant of closing the gap to desired capital; longest time for which unspent money waits",
            source = "cost of adjustment; range .5-2")
        double adjustment,
    @Quantity(
            value = 0.5,
            min = 0.02,
            max = 5,
            unit = "yr",
            symbol = "tau_s",
            from = ASSUMPTION,
            is = "time constant of changes in budgets",
            source = "two quarterly reports; range .25-1")
        double smoothing,
    @Quantity(
            value = 0.3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "f_0",
            from = ASSUMPTION,
            is = "fraction of depreciation that is replaced whatever revenue is expected",
            source = "contracts for power and buildings run on; range 0-.6")
        double floor,
    @Quantity(
            value = 0.1,
            min = -0.2,
            max = 0.5,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "growth rate of the value of own use (ranking, advertising, search)",
            source = "growth of online advertising; range 0-.2")
        double ownUseGrowth,
    @Quantity(
            value = 175,
            min = 0,
            max = 100000.0,
            unit = "bn USD/yr",
            symbol = "F",
            from = DERIVED,
            is = "maximum spending on chips and systems of the investors active at the start",
            source =
                "about half of some 370 bn of operating cash of the named investors of the start in 2022 (company reports, those of Chinese firms [B]), or .7 of some 250 bn of their US part; range 105-245")
        double cash,
    @Quantity(
            value = 0.12,
            min = -0.2,
            max = 1,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "growth rate of investors' maximum spending",
            source = "growth of operating cash of the largest cloud firms, 2019-24; range .05-.2")
        double cashGrowth,
    @Quantity(
            value = 3,
            min = 0.1,
            max = 50,
            unit = "yr",
            symbol = "tau_w",
            from = ASSUMPTION,
            is = "time constant with which spending shifts to the investors whose labs are used",
            source = "contracts for clouds run for about three years; range 1-6")
        double shareTime,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "c_p",
            from = ASSUMPTION,
            is = "aversion of investors to hosts not aligned with their home",
            source = "range 0-3")
        double distance,
    @Quantity(
            value = .06,
            min = -1,
            max = 1,
            unit = "1",
            from = DERIVED,
            is = "shift in the maximum share of its money that each investor spends at home",
            source =
                "fitted to the US share of known clusters and to the Chinese share of sales of 2022: firms that face no control may spend all of their money at home; the shares in the world table are uncertain by .15 either way; range -.15-.15")
        double homeShift,
    @Quantity(
            value = 0.5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "phi_h",
            from = DERIVED,
            is =
                "fraction of its maximum spending at home that an investor moves abroad when its home is denied all chips",
            source =
                "Chinese firms under a control of .75 place .60 of their money at home, no more than that being compatible with the plan of the largest for 2025 (Financial Times, 22 January 2025), others .95: 1 - .60/.95 over .75; range .2-.7")
        double flight,
    @Quantity(
            value = 0.019,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "epsilon",
            from = DERIVED,
            is =
                "maximum yearly increase in the power of AI in a state, as a share of its electricity generation",
            source =
                "highest of the published cases, since lower ones are lower demand, which the model computes: US data centres from 176 TWh in 2023 to at most 580 in 2028 (Shehabi et al. 2024, LBNL), 81 a year of 4,250 generated; lower bound: the base case of the IEA (2025), 240 TWh in the United States from 2024 to 2030, .009; range .003-.04")
        double powerGrowth,
    @Quantity(
            value = 2.4,
            min = 0.1,
            max = 20,
            unit = "kW/H100e",
            symbol = "w_0",
            from = DERIVED,
            is = "power of an H100e bought at the start, including server and cooling",
            source =
                "1.4 kW for an H100 of 2024 (700 W, as much again for server and cooling) times 1.34 a year for 1.75 years; an A100 of 2022 with 400 W for .315 H100e comes to 2.5 and a B200 of 2025 to .9 kW an H100e, where this has 1.1; range 2-6")
        double powerPerChip,
    @Quantity(
            value = 1.34,
            min = 1,
            max = 3,
            unit = "x/yr",
            symbol = "g_w",
            from = SOURCED,
            is = "growth of performance per watt",
            source = "Pilz et al. 2025 (arXiv 2504.16026); range 1.25-1.5")
        double powerEfficiency)
    implements Serializable {}
