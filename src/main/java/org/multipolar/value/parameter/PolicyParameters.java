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
            is = "rate at which a lever, or a membership, is reviewed",
            source = "a quarter of them in a quarter")
        double reviewRate,
    @Quantity(
            value = 4,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "mu_p",
            from = ASSUMPTION,
            is = "precision of policy choice",
            source = "a gain of .5 utils is taken seven times as often as not; range 1-8")
        double precision,
    @Quantity(
            value = .25,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "iota",
            from = ASSUMPTION,
            is = "inertia: cost of any change",
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
                "extra cost of relaxing a control, or of lowering a statute: law and practice outlast the reason",
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
                "rising cost of openness, of barriers to researchers, of enforcement and of refusal",
            source =
                "gap filled: without it every state that gains at all ends at full; range 0-.6")
        double risingCost,
    @Quantity(
            value = .25,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "ac",
            from = ASSUMPTION,
            is = "audience cost of reversing the last change",
            source = "as much as the inertia of a change")
        double audienceCost,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "w_auto",
            from = ASSUMPTION,
            is = "weight of autonomy")
        double autonomy,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "w_norm",
            from = ASSUMPTION,
            is = "weight of norms")
        double norms,
    @Quantity(
            value = 8,
            min = 1,
            max = 50,
            unit = "states",
            from = ASSUMPTION,
            is = "number of closest peers that a state compares itself with",
            source = "gap filled: about the size of the G7")
        double peers,
    @Quantity(
            value = 8,
            min = 0,
            max = 50,
            unit = "points",
            from = ASSUMPTION,
            is = "distance that counts as near the frontier",
            source = "about a year at the pace of the frontier before the run")
        double nearFrontier,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain of subsidy where chips are foreign")
        double subsidySelfSufficiency,
    @Quantity(
            value = .4,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain of subsidy under denial")
        double subsidyDenial,
    @Quantity(
            value = .45,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "rising cost of subsidy")
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
            is = "influence won by openness")
        double opennessInfluence,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "extra influence won by openness inside a development regime")
        double opennessRegime,
    @Quantity(
            value = .4,
            min = 0,
            max = 5,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "gain of openness for a state that is behind")
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
            is = "distance within which openness costs rent",
            source = "about half a year at the pace of the frontier before the run")
        double opennessRentWithin,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "caution about openness from attention to harm")
        double opennessCaution,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is =
                "security gain of a barrier to entry of researchers where a state with labs is feared",
            source = "gap filled; range 0-1")
        double barrierSecurity,
    @Quantity(
            value = 2,
            min = 0,
            max = 20,
            unit = "yr",
            from = ASSUMPTION,
            is = "gain of a barrier to exit per yearly rate of net outflow of talent",
            source = "gap filled; range 0-5")
        double barrierOutflow,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "cost of a barrier to researchers",
            source = "gap filled; range .1-.6")
        double barrierCost,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain of enforcement from alignment with the states whose controls are evaded",
            source = "gap filled; range 0-1")
        double enforcementAlignment,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain of a hub from trade that is not checked",
            source = "gap filled; range 0-.6")
        double enforcementTrade)
    implements Serializable {}
