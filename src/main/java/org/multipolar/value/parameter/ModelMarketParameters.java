package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** The market for models. */
public record ModelMarketParameters(
    @Quantity(
            value = .12,
            min = 0,
            max = 2,
            unit = "1/point",
            symbol = "alpha_q",
            from = ASSUMPTION,
            is = "worth of a point of capability to an adopter")
        double quality,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "alpha_p",
            from = DERIVED,
            is = "price response",
            source = "own-price elasticity -1.11 (Nagle and Yue 2025); range .5-2.5",
            later = true)
        double price,
    @Quantity(
            value = .10,
            min = .001,
            max = 1,
            unit = "1",
            from = SOURCED,
            is = "price of an open model relative to a closed one",
            source = "about 90 % cheaper (Nagle and Yue 2025); range .03-.4",
            later = true)
        double openPriceRatio,
    @Quantity(
            value = -2.6,
            min = -10,
            max = 5,
            unit = "utils",
            symbol = "delta_O",
            from = ASSUMPTION,
            later = true,
            is = "dislike of open models beyond price and quality: switching, trust, service",
            source =
                "-3.61 gives a 30 % open share for one closed against one open model; fewer negative with several labs a nest; range -4 to -1")
        double openDislike,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "b",
            from = ASSUMPTION,
            is = "dislike of models from states that are not aligned")
        double alignment,
    @Quantity(
            value = .6,
            min = .05,
            max = 1,
            unit = "1",
            symbol = "lambda_n",
            from = ASSUMPTION,
            is = "dissimilarity inside the nests of closed and of open models")
        double nestDissimilarity)
    implements Serializable {}
