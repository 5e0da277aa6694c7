package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Growth and dependence. */
public record EconomyParameters(
    @Quantity(
            value = .02,
            min = 0,
            max = .2,
            unit = "1",
            symbol = "psi_Y",
            from = SOURCED,
            is = "log gain in output from full use of fully capable AI",
            source =
                "between Acemoglu 2024 (.0066 over ten years) and the 7 % of Goldman Sachs quoted there; range .0066-.07")
        double outputGain,
    @Quantity(
            value = 164,
            min = 100,
            max = 300,
            unit = "points",
            from = DERIVED,
            is = "capability at which AI reaches half of its maximum usefulness",
            source =
                "fitted to chip sales of 2023 and 2024 (company reports), which follow from expected revenue; range 150-175")
        double usefulCapability,
    @Quantity(
            value = 12,
            min = 1,
            max = 60,
            unit = "points",
            from = ASSUMPTION,
            is = "logistic scale of usefulness over capability",
            source =
                "a year and a half at the pace of the frontier: usefulness .12 two years before the half, .88 two years after")
        double usefulSpread)
    implements Serializable {}
