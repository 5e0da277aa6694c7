package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Smuggling of denied chips through hub states. */
public record SmugglingParameters(
    @Quantity(
            value = .22,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "phi_max",
            from = ASSUMPTION,
            later = true,
            is = "largest share of denied value that smugglers seek",
            source = "a search over the record to 2025 found .22; range 0-.4")
        double reach,
    @Quantity(
            value = 0,
            min = -5,
            max = 5,
            unit = "1",
            symbol = "alpha_0",
            from = ASSUMPTION,
            is = "logit intercept of smuggling effort",
            source = "gap filled: half of the reach when nothing is denied and nothing enforced")
        double effortIntercept,
    @Quantity(
            value = 2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "alpha_1",
            from = ASSUMPTION,
            is = "response of effort to the share of demand denied",
            source = "gap filled: full denial raises effort from .5 to .88 of the reach")
        double effortDenial,
    @Quantity(
            value = 2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "alpha_2",
            from = ASSUMPTION,
            is = "deterrence by enforcement in the hubs",
            source = "gap filled: symmetric to the response to denial")
        double effortDeterrence,
    @Quantity(
            value = .50,
            min = 0,
            max = 3,
            unit = "1",
            symbol = "mu_g",
            from = SOURCED,
            is = "mark-up of smuggled chips",
            source = "Financial Times, 24 July 2025; range .2-1",
            later = true)
        double markup,
    @Quantity(
            value = .8,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "eta_s",
            from = ASSUMPTION,
            is = "effectiveness of a smuggled chip",
            source = "no support, broken clusters; range .5-1")
        double effectiveness)
    implements Serializable {}
