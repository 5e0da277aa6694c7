package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Retaliation of a state with critical minerals against export controls on it. */
public record AnswerParameters(
    @Quantity(
            value = 5.5,
            min = 0,
            max = 100,
            unit = "1/yr",
            symbol = "rho_a",
            from = DERIVED,
            is =
                "rate at which a state that answers a control raises its mineral control by a rung",
            source =
                "three of four answers within three months since October 2023: -ln(1/4)/.25; range 2-12")
        double rate,
    @Quantity(
            value = 0.05,
            min = 0.001,
            max = 1,
            unit = "1",
            symbol = "v",
            from = ASSUMPTION,
            is =
                "minimum share of the other state's minerals that a state must be able to deny to answer",
            source = "range .01-.2")
        double leverage,
    @Quantity(
            value = 0.8,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "g_m",
            from = ASSUMPTION,
            is = "gain from a full answer, per unit of threat",
            source = "range .4-1.5")
        double gain,
    @Quantity(
            value = 0.1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_m",
            from = ASSUMPTION,
            is = "standing cost of a mineral control",
            source = "range 0-.3")
        double cost,
    @Quantity(
            value = 0.1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_m2",
            from = ASSUMPTION,
            is = "additional cost of a mineral control per unit of its level",
            source = "range 0-.3")
        double rising)
    implements Serializable {}
