package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/**
 * Corrections of the initial state in the world tables; 1 leaves the tables as they are. Worlds
 * without these states are not affected.
 */
public record InitialParameters(
    @Quantity(
            value = 1,
            min = .1,
            max = 10,
            unit = "1",
            from = ASSUMPTION,
            is = "factor on the capacity of makers at home in CHN in the world table",
            source = "their part of world capacity, .04, is assumed; range .5-2.5")
        double chipCapacityChn)
    implements Serializable {}
