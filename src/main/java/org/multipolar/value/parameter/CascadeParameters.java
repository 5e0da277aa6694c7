package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Thresholds of the membership rule {@code threshold-cascade}. */
public record CascadeParameters(
    @Quantity(
            value = 1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_d",
            from = ASSUMPTION,
            is = "weight of distance from the body's position in the threshold",
            source = "units of the example")
        double distance,
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "mean threshold at zero distance",
            source = "Granovetter 1978 takes .25")
        double mean,
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "sigma",
            from = ASSUMPTION,
            is = "standard deviation of thresholds",
            source = "Granovetter 1978 takes .1 to .2")
        double spread)
    implements Serializable {}
