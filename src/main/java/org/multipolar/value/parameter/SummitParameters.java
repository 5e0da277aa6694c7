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
            is = "reluctance to sign what goes beyond one's own rules",
            source = "range 0-8")
        double ask,
    @Quantity(
            value = 8,
            min = 0,
            max = 50,
            unit = "1",
            symbol = "c_N",
            from = ASSUMPTION,
            is = "reluctance of a state near the frontier to sign, per unit of what is asked",
            source = "range 0-16")
        double near,
    @Quantity(
            value = 1,
            min = 0,
            max = 20,
            unit = "1",
            symbol = "c_Z",
            from = ASSUMPTION,
            is = "reluctance of a power to sign on the other side's theme, per unit of distance",
            source = "range 0-3")
        double theme,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_rep",
            from = ASSUMPTION,
            is = "loss of legitimacy and of trust in the next signature for each broken pledge",
            source = "range 0-.4")
        double reputation,
    @Quantity(
            value = .02,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "delta_s",
            from = ASSUMPTION,
            is = "fall of the threat between two powers that sign together",
            source = "range 0-.1")
        double understanding,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "alpha_s",
            from = ASSUMPTION,
            is = "attention, or openness, that a summit adds among signatories",
            source = "range 0-.3")
        double agenda)
    implements Serializable {}
