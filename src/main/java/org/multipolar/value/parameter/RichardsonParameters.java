package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Action and reaction, an alternative policy rule for bilateral levers. */
public record RichardsonParameters(
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "k",
            from = ASSUMPTION,
            is = "response to the control of the other side",
            source = "gap filled; range 0-1")
        double reaction,
    @Quantity(
            value = .6,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "alpha",
            from = ASSUMPTION,
            is = "fatigue: decay rate of a control",
            source = "gap filled: above the reaction, so that the pair is stable; range 0-1")
        double fatigue,
    @Quantity(
            value = .4,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "g",
            from = ASSUMPTION,
            is = "grievance per unit of threat above the tolerance",
            source = "gap filled; range 0-1")
        double grievance,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "threat above which grievance arises",
            source = "gap filled")
        double tolerance)
    implements Serializable {}
