package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Motives of a chip-making state for refusing imports of chips from a state that it fears. */
public record RefusalParameters(
    @Quantity(
            value = 0.5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "threat above which a seller's chips can be refused",
            source = "gap filled; range .3-.7")
        double feared,
    @Quantity(
            value = 1.6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "g_e",
            from = ASSUMPTION,
            is = "gain from refusal per unit of foreign share times threat",
            source = "range 0-3")
        double exposure,
    @Quantity(
            value = 0.4,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "g_s",
            from = ASSUMPTION,
            is = "gain from refusal when domestic chips can serve the whole market",
            source = "range 0-1")
        double self,
    @Quantity(
            value = 0.3,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "g_q",
            from = ASSUMPTION,
            is = "gain from refusal when only poor chips are on offer",
            source = "range 0-.8")
        double quality,
    @Quantity(
            value = 0.7,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_b",
            from = DERIVED,
            is = "cost of refusing the best chips",
            source =
                "China, offered the best chips until October 2022, refused none while it perceived a threat of .6 to .66: c_b is at least w_auto g_e .66 = .63; range .2-1")
        double cost)
    implements Serializable {}
