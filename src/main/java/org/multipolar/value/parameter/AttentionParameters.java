package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Political attention to harm. */
public record AttentionParameters(
    @Quantity(
            value = 1.37,
            min = 0,
            max = 10,
            unit = "1/yr",
            symbol = "q_A",
            from = ASSUMPTION,
            is = "decay of attention",
            source = "half in two quarters (issue-attention cycle, Downs 1972)")
        double decay,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "attention to an incident at home")
        double own,
    @Quantity(
            value = .06,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "attention to an incident elsewhere",
            source = "a quarter of that to an incident at home")
        double elsewhere,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "habituation to the usual severity",
            source = "without it regulation ratchets to its maximum")
        double habituation,
    @Quantity(
            value = .7,
            min = 0,
            max = 10,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "rate at which the usual severity is learned",
            source = "gap filled: a year's memory")
        double baseRate)
    implements Serializable {}
