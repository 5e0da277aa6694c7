package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Shortages of critical minerals. */
public record MineralsParameters(
    @Quantity(
            value = 0.3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "lambda_0",
            from = ASSUMPTION,
            is = "fraction of denied minerals rerouted at once through third states",
            source = "rerouting through Belgium was reported in 2024; range .1-.8")
        double atOnce,
    @Quantity(
            value = 1,
            min = 0.05,
            max = 20,
            unit = "yr",
            symbol = "tau_a",
            from = ASSUMPTION,
            is =
                "time constant of a mineral shortage, through stocks, substitutes, new mines and leakage",
            source =
                "Japan was out of the embargo of 2010 within about two years (Gholz and Hughes 2021); range .5-3 yr")
        double fading,
    @Quantity(
            value = 0.02,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "l_min",
            from = DERIVED,
            is = "fraction of a designer's chips lost to a full shortage",
            source =
                "over 40 % of the loss falls on US makers of semiconductors (Nassar et al. 2024, USGS OFR 2024-1057): 1.4 of about 75 bn USD of value added; range 0-.05")
        double chipLoss,
    @Quantity(
            value = 0.000132,
            min = 0,
            max = 0.1,
            unit = "1",
            symbol = "kappa_min",
            from = SOURCED,
            is = "fraction of output lost to a full shortage, while it lasts",
            source =
                "Nassar et al. 2024 (USGS OFR 2024-1057): 3.4 (1.7-9.0) bn USD of 25.7 tn; range .7-3.5e-4")
        double outputLoss)
    implements Serializable {}
