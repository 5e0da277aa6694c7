package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** AI regulation: its costs, how states adopt it, and its reach beyond borders. */
public record RegulationParameters(
    @Quantity(
            value = .057,
            min = 0,
            max = .5,
            unit = "1",
            symbol = "c_R",
            from = SOURCED,
            is = "fraction of algorithmic progress that a lab loses to full regulation",
            source =
                "Aghion, Bergeaud and Van Reenen 2023 (AER 113): innovation -5.7 %, mostly incremental; range 0-.15")
        double researchCost,
    @Quantity(
            value = .3,
            min = 0,
            max = 3,
            unit = "1",
            symbol = "c_G",
            from = ASSUMPTION,
            is = "relative increase in the wait for a generation under full regulation",
            source = "range 0-.8")
        double generationDelay,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "c_a",
            from = ASSUMPTION,
            is = "fraction of the innovation rate of use lost to full regulation",
            source =
                "a quarter of what Janssen et al. 2022 (NBER 30028) find for apps under the GDPR; range 0-.6")
        double useCost,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "kappa_A",
            from = ASSUMPTION,
            is =
                "fraction of user imitation suppressed by fear of AI when attention to harm is high",
            source =
                "trust is the main correlate of acceptance: 46 % are willing to trust AI, 70 % want rules (Gillespie and others 2025); range 0-.5")
        double fear,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "omega_r",
            from = ASSUMPTION,
            is = "fraction of that effect of fear removed by full regulation",
            source = "range 0-1")
        double shield,
    @Quantity(
            value = 2,
            min = 0,
            max = 20,
            unit = "1",
            from = ASSUMPTION,
            is =
                "cost of regulation to a lab with less than 5 % of its home's research compute, relative to others",
            source = "compliance has fixed costs; range 1-4")
        double smallLab,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_B",
            from = ASSUMPTION,
            is = "fraction of a large market's regulation that binds a foreign lab everywhere",
            source = "Bradford 2020; Siegmann and Anderljung 2022; range 0-1")
        double market,
    @Quantity(
            value = .1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "m_B",
            from = ASSUMPTION,
            is = "minimum share of a lab's use for a market to count as large",
            source = "range .03-.3")
        double marketShare,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_M",
            from = ASSUMPTION,
            is = "pull of the regulation of aligned states, weighted by output",
            source = "Bradford 2020; range 0-.6")
        double diffusion,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_D",
            from = ASSUMPTION,
            is = "cost of stricter regulation than that of rivals near the frontier",
            source = "range 0-.6")
        double race,
    @Quantity(
            value = .5,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho_reg",
            from = DERIVED,
            is = "rate at which a large state reviews its regulation",
            source = "six first laws outside the European Union in 33 months; range .2-1.5")
        double review,
    @Quantity(
            value = .3,
            min = 0,
            max = 100,
            unit = "tn USD",
            symbol = "Y_h",
            from = DERIVED,
            is = "output at which the review rate is half that of a large state",
            source = "38 state-equivalents outside the European Union; range .1-1")
        double capacity,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "utils",
            symbol = "new_r",
            from = ASSUMPTION,
            is = "additional cost of a first law",
            source = "range 0-.6")
        double firstLaw,
    @Quantity(
            value = .45,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "iota",
            from = ASSUMPTION,
            is = "cost of any change of regulation",
            source = "as for controls; range .2-.8")
        double inertia,
    @Quantity(
            value = 4,
            min = 0,
            max = 20,
            unit = "1",
            symbol = "c_pl",
            from = DERIVED,
            is = "pull of a fresh pledge, per unit of the ask not yet met",
            source =
                "with own gain 0 and an ask of .25 a first rung follows within two years with probability .68; G20 commitments are kept at about .71; range 0-8")
        double pledge,
    @Quantity(
            value = 2,
            min = .1,
            max = 50,
            unit = "yr",
            symbol = "tau_pl",
            from = ASSUMPTION,
            is = "time constant with which a pledge fades",
            source = "the term of a government; range 1-5")
        double fade,
    @Quantity(
            value = 1,
            min = 0,
            max = 50,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "additional review rate while a pledge is fresh",
            source = "a law is reviewed in the year after a pledge")
        double pledgeReview,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_S",
            from = ASSUMPTION,
            is =
                "pull of the stringency that a state's bodies ask for, in proportion to compliance",
            source = "range 0-1")
        double bodies,
    @Quantity(
            value = .175,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_r",
            from = ASSUMPTION,
            is = "perceived cost of regulation")
        double cost,
    @Quantity(
            value = .21,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_L",
            from = ASSUMPTION,
            is = "additional perceived cost near the frontier")
        double frontierCost,
    @Quantity(
            value = 1.5,
            min = 0,
            max = 10,
            unit = "1",
            from = ASSUMPTION,
            is = "maximum attention that affects regulation")
        double attentionCap,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is =
                "norm of regulation of a state without law at the China-led end of the scale of positions")
        double normFloor,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "difference of that norm at the US-led end")
        double normSlope)
    implements Serializable {}
