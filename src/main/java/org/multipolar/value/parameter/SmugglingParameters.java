package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Evasion of chip controls: transshipment, front companies abroad and remote use. */
public record SmugglingParameters(
    @Quantity(
            value = 0.45,
            min = 0,
            max = 3,
            unit = "1",
            symbol = "m",
            from = DERIVED,
            is = "mark-up of smuggled chips; maximum mark-up on domestic chips over denied ones",
            source =
                "a smuggled H100 with its server at 50 k$ (Grunewald and Fist 2025, CNAS) against some 33-36 k$; range .2-1")
        double premium,
    @Quantity(
            value = 0.35,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "tau",
            from = DERIVED,
            is =
                "maximum fraction of the chips forwarded through a state that can be diverted, without enforcement",
            source =
                "140 thousand of about 4 million chips of 2024 (Grunewald and Fist 2025, CNAS: 10-several 100 thousand); range .05-.8")
        double transit,
    @Quantity(
            value = 0.35,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "phi_1",
            from = ASSUMPTION,
            is = "share of denied spending that turns to smugglers",
            source = "range .1-.7")
        double wanted,
    @Quantity(
            value = 0.8,
            min = 0.01,
            max = 1,
            unit = "1",
            symbol = "eta_s",
            from = ASSUMPTION,
            is = "fraction of smuggled chips that arrive and work",
            source = "no support, broken clusters; range .5-1")
        double arriving,
    @Quantity(
            value = 0.05,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "d",
            from = ASSUMPTION,
            is =
                "maximum fraction of new compute abroad that its owners move home, without enforcement",
            source = "range 0-.2")
        double fronts,
    @Quantity(
            value = 0.3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "q_max",
            from = ASSUMPTION,
            is = "maximum share of the compute for rent abroad that a denied state takes",
            source =
                "range .1-.6; about 2 GW of data centres in South-East Asia; rented servers for a training run (Wall Street Journal, 13 June 2025)")
        double remoteMost,
    @Quantity(
            value = 4,
            min = 0,
            max = 20,
            unit = "1",
            symbol = "alpha_r",
            from = ASSUMPTION,
            is = "sensitivity of remote use to the share of spending denied",
            source = "range 1-8")
        double remoteSlope,
    @Quantity(
            value = 0.2,
            min = 0,
            max = 1,
            unit = "1",
            from = DERIVED,
            is = "share of compute that is for rent, that of foreign named investors excepted",
            source =
                "renting is 10 to 30 % of what China uses by mid-2025, which .5 (45 %) exceeds; range .2-.8")
        double commercialPart)
    implements Serializable {}
