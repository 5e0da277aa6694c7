package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Summits: who signs, and the effect of a signature. */
public record SummitParameters(
    @Quantity(
            value = 4,
            min = 0,
            max = 50,
            unit = "1",
            symbol = "c_g",
            from = ASSUMPTION,
            is = "reluctance to sign, per unit by which the ask exceeds a state's own regulation",
            source = "range 0-8")
        double ask,
    @Quantity(
            value = 8,
            min = 0,
            max = 50,
            unit = "1",
            symbol = "c_N",
            from = ASSUMPTION,
            is = "reluctance of a state near the frontier to sign, per unit of the ask",
            source = "range 0-16")
        double near,
    @Quantity(
            value = 1,
            min = 0,
            max = 20,
            unit = "1",
            symbol = "c_Z",
            from = ASSUMPTION,
            is =
                "reluctance of a power to sign, per unit of distance from the position of the theme",
            source = "range 0-3")
        double theme,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_rep",
            from = ASSUMPTION,
            is = "reluctance to sign, per broken pledge of the state",
            source = "range 0-.4")
        double reputation,
    @Quantity(
            value = .02,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "delta_s",
            from = ASSUMPTION,
            is = "reduction in threat between two powers that sign together",
            source = "range 0-.1")
        double understanding,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "alpha_s",
            from = ASSUMPTION,
            is = "increase in the attention, or openness, of a state that signs",
            source = "range 0-.3")
        double agenda)
    implements Serializable {}
