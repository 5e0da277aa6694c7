package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Safe or unsafe development, an alternative safety rule. */
public record DevelopmentParameters(
    @Quantity(
            value = 1.5,
            min = 1,
            max = 100,
            unit = "1",
            symbol = "s",
            from = ASSUMPTION,
            is = "speed of unsafe development relative to safe development",
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
        double disaster)
    implements Serializable {}
