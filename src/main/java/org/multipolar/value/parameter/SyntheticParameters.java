package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Shape of synthetic worlds. */
public record SyntheticParameters(
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "share of chip makers among synthetic firms",
            source = "gap filled: as in the real table, makers are far fewer than labs in a fringe")
        double makers,
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "safety share of synthetic labs",
            source = "as in the toy world")
        double safetyShare)
    implements Serializable {}
