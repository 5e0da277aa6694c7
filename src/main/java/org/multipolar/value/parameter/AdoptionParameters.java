package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Diffusion of AI inside a state. */
public record AdoptionParameters(
    @Quantity(
            value = .0134,
            min = 0,
            max = .2,
            unit = "1/yr",
            symbol = "p_0",
            from = ASSUMPTION,
            later = true,
            is = "innovation rate of the Bass curve",
            source =
                "chosen so that United States firms reach the Census figures of 2023-24, and the North a hazard about 2.4 times the South's (Microsoft 2026); textbook mean .03 (Sultan, Farley and Lehmann 1990); range .008-.02")
        double innovation,
    @Quantity(
            value = .5,
            min = 0,
            max = 2,
            unit = "1/yr",
            symbol = "q_0",
            from = ASSUMPTION,
            later = true,
            is = "imitation rate of the Bass curve",
            source = "as innovation; textbook mean .38; range .4-.65")
        double imitation,
    @Quantity(
            value = .6,
            min = .1,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "preparedness at which the rates hold as they stand")
        double referencePreparedness,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "part of imitation that does not depend on preparedness")
        double imitationFloor,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "ceiling of adoption without preparedness")
        double ceilingFloor,
    @Quantity(
            value = .75,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "rise of the ceiling with preparedness")
        double ceilingSlope,
    @Quantity(
            value = .8,
            min = .1,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "preparedness of full access")
        double fullPreparedness,
    @Quantity(
            value = .01,
            min = 0,
            max = .5,
            unit = "1",
            from = ASSUMPTION,
            is = "adoption at 2022-10 per unit of preparedness")
        double initial,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_o",
            from = ASSUMPTION,
            is = "how far cheap open models speed up diffusion where preparedness is low",
            source =
                "gap filled: a market served wholly by open models diffuses up to half as fast again; range 0-1.5")
        double openAccess)
    implements Serializable {}
