package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Choice of policy levers by states. */
public record PolicyParameters(
    @Quantity(
            value = 1.15,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho",
            from = ASSUMPTION,
            is = "review rate of a domestic lever other than regulation",
            source = "a quarter of them in a quarter")
        double reviewRate,
    @Quantity(
            value = 4,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "mu_p",
            from = ASSUMPTION,
            is = "choice precision in policy",
            source = "a gain of .5 utils is taken seven times as often as not; range 1-8")
        double precision,
    @Quantity(
            value = .25,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "iota",
            from = ASSUMPTION,
            is = "cost of any change of a lever",
            source = "range 0-.6")
        double inertia,
    @Quantity(
            value = .1,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "iota_L",
            from = ASSUMPTION,
            is =
                "additional cost of relaxing a control or lowering a statute: law outlasts its reason",
            source = "range 0-.4")
        double lawBias,
    @Quantity(
            value = .3,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "c_l",
            from = ASSUMPTION,
            is =
                "cost per unit of level of openness, barriers to researchers, enforcement and refusal",
            source =
                "gap filled: without it every state with a positive gain ends at the maximum; range 0-.6")
        double risingCost,
    @Quantity(
            value = .25,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "ac",
            from = ASSUMPTION,
            is = "audience cost of reversing the last change",
            source = "equal to the inertia")
        double audienceCost,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "w_auto",
            from = ASSUMPTION,
            is = "weight of autonomy in perceived gains")
        double autonomy,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "w_norm",
            from = ASSUMPTION,
            is = "weight of norms in perceived gains")
        double norms,
    @Quantity(
            value = 8,
            min = 1,
            max = 50,
            unit = "states",
            from = ASSUMPTION,
            is = "number of closest peers with which a state compares itself",
            source = "gap filled: about the size of the G7")
        double peers,
    @Quantity(
            value = 8,
            min = 0,
            max = 50,
            unit = "points",
            from = ASSUMPTION,
            is = "maximum distance from the frontier that counts as near",
            source = "about a year at the pace of the frontier before the run")
        double nearFrontier,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain from subsidy where all new chips are foreign")
        double subsidySelfSufficiency,
    @Quantity(
            value = .4,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain from subsidy under a full denial of chips")
        double subsidyDenial,
    @Quantity(
            value = .45,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "additional cost of subsidy per unit of its level")
        double subsidyRisingCost,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "standing cost of subsidy")
        double subsidyCost,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "influence gained by openness")
        double opennessInfluence,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "additional influence gained by openness inside a development regime")
        double opennessRegime,
    @Quantity(
            value = .4,
            min = 0,
            max = 5,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "gain from openness per year behind the frontier, up to one year")
        double opennessGap,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "rent lost by openness at the frontier")
        double opennessRent,
    @Quantity(
            value = 4,
            min = 0,
            max = 50,
            unit = "points",
            from = ASSUMPTION,
            is = "distance from the frontier within which openness costs rent",
            source = "about half a year at the pace of the frontier before the run")
        double opennessRentWithin,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "reduction in the gain from openness per unit of attention to harm")
        double opennessCaution,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is =
                "security gain from a barrier to entry of researchers, per unit of threat from states with labs",
            source = "gap filled; range 0-1")
        double barrierSecurity,
    @Quantity(
            value = 2,
            min = 0,
            max = 20,
            unit = "yr",
            from = ASSUMPTION,
            is = "gain from a barrier to exit per unit of the yearly net outflow of talent",
            source = "gap filled; range 0-5")
        double barrierOutflow,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "cost of a barrier to researchers, twice as much for entry near the frontier",
            source = "gap filled; range .1-.6")
        double barrierCost,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is =
                "gain from enforcement at full alignment with the homes of the makers that supply a hub",
            source = "gap filled; range 0-1")
        double enforcementAlignment,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "cost of enforcement to a hub in lost trade",
            source = "gap filled; range 0-.6")
        double enforcementTrade)
    implements Serializable {}
