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
            is = "multiplier of the initial capacity of the sites in CHN",
            source = "the Chinese share of world capacity, .04, is assumed; range .5-2.5")
        double chipCapacityChn)
    implements Serializable {}
