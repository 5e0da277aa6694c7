package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.BACKGROUND;

import java.io.Serializable;

/** Political instruments of firms. */
public record FirmParameters(
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "L",
            from = ASSUMPTION,
            is =
                "relative increase in the weight of lost sales at home when a chip maker lobbies fully",
            source = "assumed; range 0-1")
        double lobby,
    @Quantity(
            value = 12,
            min = 0,
            max = 60,
            unit = "months",
            symbol = "tau_h",
            from = BACKGROUND,
            is = "lag of a service that is withheld entirely",
            source =
                "multimodal models of Meta, withheld from the EU from July 2024, had not come a year later; range 6-24")
        double hold,
    @Quantity(
            value = .5,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "c_H",
            from = ASSUMPTION,
            is =
                "deterrent effect of full regulation in a host state on investors that build abroad",
            source = "assumed; range 0-2")
        double host)
    implements Serializable {}
