package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Effect of lent compute on AI use. */
public record AccessParameters(
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "a_k",
            from = ASSUMPTION,
            is = "maximum relative increase in the speed of diffusion from lent compute",
            source = "no evidence; range 0-1")
        double gain,
    @Quantity(
            value = 10,
            min = .01,
            max = 1e6,
            unit = "H100e/million",
            symbol = "k_h",
            from = ASSUMPTION,
            is = "lent compute per million people that yields half of the maximum increase",
            source = "no evidence; range 2-50")
        double half)
    implements Serializable {}
