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
            is = "share that a lab spends where the race leaves it nothing",
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
            is = "share that a lab spends where it can afford all safety",
            source = "the largest pledge, 20 % of compute, OpenAI, July 2023; range .05-.4")
        double most,
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_g",
            from = ASSUMPTION,
            is = "further share that full regulation binds a lab to",
            source = "duties of testing and reporting; range 0-.2")
        double law,
    @Quantity(
            value = .03,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_p",
            from = ASSUMPTION,
            is = "share that a pledge of firms binds its signatories to",
            source = "a framework and its evaluations, three times the least; range 0-.1")
        double pledged)
    implements Serializable {}
