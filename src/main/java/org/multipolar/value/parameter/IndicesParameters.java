package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Scales inside composite metrics; no process reads them. */
public record IndicesParameters(
    @Quantity(
            value = 100,
            min = 1,
            max = 1e6,
            unit = "severity/yr",
            from = ASSUMPTION,
            is = "yearly loss at which security has fallen by a factor e",
            source =
                "gap filled: some tens of major incidents a year of mean severity 2.9; range 30-300")
        double lossScale,
    @Quantity(
            value = 12,
            min = .1,
            max = 1000,
            unit = "k$/person/yr",
            from = ASSUMPTION,
            is = "income per head at which closed services are fully affordable",
            source = "gap filled: a subscription of 240 USD a year is 2 % of it; range 4-30")
        double accessIncome,
    @Quantity(
            value = .75,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "likeness of stances above which two states count as linked in the stance network",
            source = "gap filled; range .6-.9")
        double stanceLikeness)
    implements Serializable {}
