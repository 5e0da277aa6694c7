package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Investment in AI. */
public record InvestmentParameters(
    @Quantity(
            value = .5,
            min = .02,
            max = 5,
            unit = "yr",
            symbol = "tau_s",
            from = ASSUMPTION,
            is = "time over which budgets and sales are smoothed",
            source = "range .25-1")
        double smoothing)
    implements Serializable {}
