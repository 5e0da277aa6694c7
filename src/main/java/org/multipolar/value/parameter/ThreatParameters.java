package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Threat perceived between states. */
public record ThreatParameters(
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "q_Theta",
            from = ASSUMPTION,
            is = "speed at which perceptions change")
        double speed,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "threat from political distance")
        double distance,
    @Quantity(
            value = .35,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "threat from controls faced")
        double controls,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "threat from the other's capability")
        double capability,
    @Quantity(
            value = 6,
            min = .1,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            is = "lead over which that threat rises")
        double capabilityScale,
    @Quantity(
            value = .9,
            min = .01,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "fading of threat")
        double fading)
    implements Serializable {}
