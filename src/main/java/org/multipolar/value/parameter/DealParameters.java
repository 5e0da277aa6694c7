package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Temporary deals in which leaders trade export controls for countermeasures. */
public record DealParameters(
    @Quantity(
            value = 1.45,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho_D",
            from = DERIVED,
            is = "rate of meetings between the leaders of two states with controls between them",
            source = "four meetings in 2.75 years; range .5-3")
        double rate,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "v_R",
            from = DERIVED,
            is = "value of regaining all denied minerals",
            source =
                "two packages between the USA and China to June 2025 (Geneva, London): in the free run of"
                    + " that time, 0.06 at 0.6, 0.2 from 1.2 on; range 0-1.5")
        double minerals,
    @Quantity(
            value = 0.6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "v_E",
            from = ASSUMPTION,
            is = "value of regaining all denied chips or tools",
            source = "range 0-1.5")
        double access,
    @Quantity(
            value = 0.2,
            min = 0,
            max = 0.9,
            unit = "1",
            symbol = "f_D",
            from = ASSUMPTION,
            is = "fee on chips in a deal that licenses them at a price",
            source = "range .05-.5")
        double fee,
    @Quantity(
            value = 3,
            min = 1,
            max = 120,
            unit = "months",
            symbol = "T_D",
            from = DERIVED,
            is = "shorter term of a deal until review, drawn with probability one half",
            source = "90 days (May 2025); range 3-24")
        double shortTerm,
    @Quantity(
            value = 12,
            min = 1,
            max = 120,
            unit = "months",
            symbol = "T_D2",
            from = DERIVED,
            is = "longer term of a deal until review, drawn otherwise",
            source = "a year is typical of trade truces; range 3-24")
        double longTerm)
    implements Serializable {}
