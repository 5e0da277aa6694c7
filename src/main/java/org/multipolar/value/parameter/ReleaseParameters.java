package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Whether a lab opens its model. */
public record ReleaseParameters(
    @Quantity(
            value = 2.77,
            min = 0,
            max = 50,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "rate of release reviews",
            source = "one half of the labs in a quarter")
        double reviewRate,
    @Quantity(
            value = 3,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "lambda_r",
            from = ASSUMPTION,
            is = "precision of the release choice",
            source = "range 1-8")
        double precision,
    @Quantity(
            value = 1.8,
            min = -5,
            max = 10,
            unit = "utils",
            symbol = "v_0",
            from = ASSUMPTION,
            later = true,
            is = "worth of the closed business itself",
            source =
                "without it every lab three months behind opens within the year and the open lag is 4-6 months, with it 12-16 as observed to 2024; range 1-2.5")
        double closedBusiness,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_1",
            from = ASSUMPTION,
            is = "weight of the rent from a closed interface")
        double rent,
    @Quantity(
            value = .8,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_2",
            from = ASSUMPTION,
            is = "weight of income from complements")
        double complement,
    @Quantity(
            value = .9,
            min = 0,
            max = 10,
            unit = "utils/yr",
            symbol = "v_3",
            from = ASSUMPTION,
            is = "weight of the gap to the frontier")
        double gap,
    @Quantity(
            value = 1.0,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_4",
            from = ASSUMPTION,
            is = "weight of the home state's stance on openness")
        double stance,
    @Quantity(
            value = .4,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "stance at which the home state neither asks for opening nor against it")
        double neutralStance,
    @Quantity(
            value = .6,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_5",
            from = ASSUMPTION,
            is = "weight of liability: regulation times risk")
        double liability,
    @Quantity(
            value = .3,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_6",
            from = ASSUMPTION,
            is = "weight of unserved demand in the South")
        double reach,
    @Quantity(
            value = 0,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_7",
            from = ASSUMPTION,
            contested = true,
            is = "direct effect of chip controls faced at home",
            source =
                "0 by default, so that any effect of controls on opening is emergent (Jin et al. 2026, arXiv 2606.15999, describe an association)")
        double directControl,
    @Quantity(
            value = 0,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_8",
            from = ASSUMPTION,
            is = "weight of a sharing obligation of the home state's regime",
            source = "0 by default")
        double obligation,
    @Quantity(
            value = .5,
            min = .05,
            max = 5,
            unit = "yr",
            from = ASSUMPTION,
            is = "gap at which the rent of a closed interface vanishes",
            source = "six months behind the frontier")
        double rentHorizon,
    @Quantity(
            value = 1.5,
            min = .1,
            max = 10,
            unit = "yr",
            from = ASSUMPTION,
            is = "largest gap that still counts")
        double gapCap,
    @Quantity(
            value = 150,
            min = 100,
            max = 300,
            unit = "points",
            from = ASSUMPTION,
            is = "capability from which release is thought risky")
        double riskFrom,
    @Quantity(
            value = 30,
            min = 1,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            is = "capability over which risk rises by one unit")
        double riskScale)
    implements Serializable {}
