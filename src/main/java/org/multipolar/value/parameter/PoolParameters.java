package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Compute budgets that bodies lend. */
public record PoolParameters(
    @Quantity(
            value = .005,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "share of its compute that a lender offers through a body at full sharing",
            source =
                "no such budget is on record; half a percent is the share of output that a large donor gives; range 0-.05")
        double share)
    implements Serializable {}
