package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;
import java.util.List;

/** Translation of a control level into denial. */
public record ControlLadderParameters(
    @Quantity(
            value = {0, .10, .50, .80, 1},
            min = 0,
            max = 1,
            unit = "1",
            symbol = "x",
            from = ASSUMPTION,
            is = "share of chips denied by a chip control at rungs 0, .25, .5, .75 and 1",
            source =
                "cut-down chips stayed legal at the first rung of the record; .80 fits the share of China in the sales of the largest maker before and after October 2023")
        List<Double> shareLadder,
    @Quantity(
            value = {1, .60, .30, .15},
            min = 0,
            max = 100,
            unit = "H100 per chip",
            symbol = "theta",
            from = ASSUMPTION,
            is = "performance threshold of a chip control at rungs .25, .5, .75 and 1",
            source =
                "a TPP of 4800 (rules of October 2022 and 2023) is .30 of an H100; an H20, which a licence stopped in April 2025, is about .15; 1 and .60 lie above; range .1-1.6")
        List<Double> thresholdLadder,
    @Quantity(
            value = .5,
            min = 0,
            max = 2,
            unit = "1",
            symbol = "zeta",
            from = ASSUMPTION,
            is = "exponent of relative performance in the value of a cut-down chip",
            source = "range .3-1")
        double cutDownValue,
    @Quantity(
            value = .10,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "rho_min",
            from = ASSUMPTION,
            is = "minimum ratio of threshold to performance at which a cut-down chip is sold",
            source = "range 0-.3")
        double cutDownFloor)
    implements Serializable {}
