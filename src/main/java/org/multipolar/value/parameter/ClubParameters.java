package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** A club of equal states, an alternative membership rule. */
public record ClubParameters(
    @Quantity(
            value = .0235,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "tau",
            from = ASSUMPTION,
            is = "tariff on non-members",
            source = "a tariff in the range with two outcomes")
        double tariff)
    implements Serializable {}
