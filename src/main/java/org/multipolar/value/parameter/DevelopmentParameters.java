package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Safe or unsafe development, an alternative way to choose safety. */
public record DevelopmentParameters(
    @Quantity(
            value = 4,
            min = 0,
            max = 1000,
            unit = "1",
            symbol = "b",
            from = ASSUMPTION,
            is = "benefit of a round",
            source = "rule safe-unsafe; Han et al. 2020, as known in general")
        double benefit,
    @Quantity(
            value = 1,
            min = 0,
            max = 1000,
            unit = "1",
            symbol = "c",
            from = ASSUMPTION,
            is = "cost of safety in a round",
            source = "rule safe-unsafe; Han et al. 2020, as known in general")
        double cost,
    @Quantity(
            value = 10000,
            min = 0,
            max = 1e9,
            unit = "1",
            symbol = "B",
            from = ASSUMPTION,
            is = "prize",
            source = "rule safe-unsafe; Han et al. 2020, as known in general")
        double prize,
    @Quantity(
            value = 100,
            min = 1,
            max = 1e6,
            unit = "1",
            symbol = "W",
            from = ASSUMPTION,
            is = "rounds that a safe lab needs for the prize",
            source = "rule safe-unsafe; Han et al. 2020, as known in general")
        double rounds,
    @Quantity(
            value = 1.5,
            min = 1,
            max = 100,
            unit = "1",
            symbol = "s",
            from = ASSUMPTION,
            is = "speed of unsafe development",
            source = "rule safe-unsafe; Han et al. 2020 take 1.5 among others")
        double speed,
    @Quantity(
            value = .6,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "p_r",
            from = ASSUMPTION,
            is = "risk that unsafe development ends in disaster",
            source = "rule safe-unsafe; swept from 0 to 1 by Han et al. 2020")
        double disaster,
    @Quantity(
            value = .1,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "beta",
            from = ASSUMPTION,
            is = "strength of imitation",
            source = "rule safe-unsafe; Han et al. 2020, as known in general")
        double selection,
    @Quantity(
            value = .001,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "probability per tick to try the other way unasked",
            source = "rule safe-unsafe; small")
        double exploration)
    implements Serializable {}
