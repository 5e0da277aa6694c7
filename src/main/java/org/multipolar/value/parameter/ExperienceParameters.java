package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.BACKGROUND;

import java.io.Serializable;

/** Experience-weighted attraction learning, an alternative policy rule. */
public record ExperienceParameters(
    @Quantity(
            value = .9,
            min = 0,
            max = 1,
            unit = "1 per quarter",
            symbol = "phi",
            from = BACKGROUND,
            is = "fraction of attractions retained",
            source = "Camerer and Ho 1999, typical estimates; applied as phi^(4 dt)")
        double retention,
    @Quantity(
            value = .6,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "delta",
            from = BACKGROUND,
            is = "weight of forgone payoffs",
            source = "Camerer and Ho 1999, typical estimates")
        double forgone,
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "kappa",
            from = BACKGROUND,
            is = "accumulation of attractions: 0 averages payoffs, 1 cumulates them",
            source = "Camerer and Ho 1999, typical estimates")
        double growth)
    implements Serializable {}
