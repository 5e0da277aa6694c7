package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.BACKGROUND;

import java.io.Serializable;

/** Share of research compute that labs spend on safety. */
public record SafetyParameters(
    @Quantity(
            value = .01,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_min",
            from = BACKGROUND,
            is = "minimum safety share, spent where the race leaves no room for more",
            source =
                "AI safety is about 2 % of research on AI (Emerging Technology Observatory 2024); range 0-.05")
        double least,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_max",
            from = BACKGROUND,
            is = "maximum safety share, spent where a lab can afford full safety",
            source = "the largest pledge, 20 % of compute, OpenAI, July 2023; range .05-.4")
        double most,
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_g",
            from = ASSUMPTION,
            is = "increase in the minimum safety share under full regulation",
            source = "duties of testing and reporting; range 0-.2")
        double law,
    @Quantity(
            value = .03,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_p",
            from = ASSUMPTION,
            is = "minimum safety share of labs that have signed a pledge",
            source = "a framework and its evaluations, three times the least; range 0-.1")
        double pledged)
    implements Serializable {}
