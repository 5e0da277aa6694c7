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
            is = "decay rate of attention",
            source = "half-life of two quarters (issue-attention cycle, Downs 1972)")
        double decay,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "weight of a domestic incident in attention")
        double own,
    @Quantity(
            value = .06,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "weight of an incident abroad in attention",
            source = "a quarter of the weight of a domestic incident")
        double elsewhere,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "strength of habituation to the usual yearly loss from incidents",
            source = "without it regulation ratchets to its maximum")
        double habituation,
    @Quantity(
            value = .7,
            min = 0,
            max = 10,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "rate at which the usual yearly loss adapts",
            source = "gap filled: memory of about a year")
        double baseRate)
    implements Serializable {}
