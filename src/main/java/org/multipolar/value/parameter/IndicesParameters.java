package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Scales inside composite metrics; no model process reads them. */
public record IndicesParameters(
    @Quantity(
            value = 12,
            min = .1,
            max = 1000,
            unit = "k$/person/yr",
            from = ASSUMPTION,
            is = "income per head above which closed services are fully affordable",
            source = "gap filled: a subscription of 240 USD a year is 2 % of it; range 4-30")
        double accessIncome)
    implements Serializable {}
