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
            is = "adjustment rate of perceived threat",
            source = "two years: a term of government")
        double speed,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "c_d",
            from = ASSUMPTION,
            is = "threat from political distance, none between treaty allies",
            source = "with rivalry such that the hottest dyads start near 0.6; range 0.1-0.4")
        double distance,
    @Quantity(
            value = .35,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "c_v",
            from = ASSUMPTION,
            is = "threat from a strategic rivalry",
            source = "as threat.distance; range 0.2-0.5")
        double rivalry,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_x",
            from = ASSUMPTION,
            is = "threat from controls faced",
            source = "full controls move the hottest dyads from 0.6 to 0.8; range 0-0.4")
        double controls,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_Z",
            from = ASSUMPTION,
            is = "threat from the capability of a distant state",
            source = "range 0-0.3")
        double capability,
    @Quantity(
            value = 6,
            min = .1,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            is = "lead in capability over which that threat rises",
            source = "a year at the least pace of the frontier")
        double capabilityScale,
    @Quantity(
            value = .9,
            min = .01,
            max = 5,
            unit = "1",
            symbol = "f",
            from = ASSUMPTION,
            is = "decay of threat, relative to the adjustment rate")
        double fading)
    implements Serializable {}
