package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** A race for a prize, an alternative safety rule. */
public record RaceParameters(
    @Quantity(
            value = .4,
            min = .01,
            max = 1,
            unit = "1",
            symbol = "e",
            from = ASSUMPTION,
            is = "enmity: loss when another lab wins, relative to the loss in a disaster",
            source = "rules race-*; Armstrong, Bostrom and Shulman 2016 take 0 to 1")
        double enmity,
    @Quantity(
            value = 1,
            min = .01,
            max = 100,
            unit = "1",
            symbol = "mu",
            from = ASSUMPTION,
            is = "spread of capabilities in the race, in units of a safety share of one",
            source = "rules race-*; Armstrong, Bostrom and Shulman 2016")
        double spread,
    @Quantity(
            value = 10,
            min = .1,
            max = 1000,
            unit = "points",
            from = ASSUMPTION,
            is = "capability equivalent to a safety share of one",
            source = "rules race-*: about a year of progress before 2024")
        double unit)
    implements Serializable {}
