package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Political alignment between states. */
public record AlignmentParameters(
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "weight of votes in the United Nations in a state's position",
            source =
                "structural alternative: 0 alliances, regimes, rules and denials; 1 ideal points of"
                    + " Bailey, Strezhnev and Voeten 2017",
            contested = true)
        double unVotes)
    implements Serializable {}
