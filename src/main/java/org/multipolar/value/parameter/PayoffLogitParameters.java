package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/**
 * With which tier a lab releases a generation, by what opening would pay; stance and liability are
 * those of {@code release}.
 */
public record PayoffLogitParameters(
    @Quantity(
            value = 3,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "lambda_r",
            from = ASSUMPTION,
            is = "precision of the choice",
            source = "the rule of payoffs: a structural alternative, not fitted; range 1-8")
        double precision,
    @Quantity(
            value = 1.8,
            min = -5,
            max = 10,
            unit = "utils",
            symbol = "v_0",
            from = ASSUMPTION,
            is = "worth of the closed business itself",
            source = "the rule of payoffs: a structural alternative, not fitted; range 1-2.5")
        double closedBusiness,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_1",
            from = ASSUMPTION,
            is = "weight of the rent from a closed interface at the frontier",
            source = "the rule of payoffs: a structural alternative, not fitted")
        double rent,
    @Quantity(
            value = .5,
            min = .05,
            max = 5,
            unit = "yr",
            from = ASSUMPTION,
            is = "gap at which that rent vanishes",
            source = "the rule of payoffs: a structural alternative, not fitted")
        double rentHorizon,
    @Quantity(
            value = .8,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "v_2",
            from = ASSUMPTION,
            is = "weight of income from complements",
            source = "the rule of payoffs: a structural alternative, not fitted")
        double complement,
    @Quantity(
            value = .9,
            min = 0,
            max = 10,
            unit = "utils/yr",
            symbol = "v_3",
            from = ASSUMPTION,
            is = "weight of the gap to the frontier",
            source = "the rule of payoffs: a structural alternative, not fitted")
        double gap)
    implements Serializable {}
