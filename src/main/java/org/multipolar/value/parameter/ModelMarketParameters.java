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
            is = "utility of a point of capability to an adopter",
            source = "range .05-.25")
        double quality,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "alpha_p",
            from = ASSUMPTION,
            is = "disutility of the log price",
            source = "later work finds own-price elasticities near -1.1; range .5-2.5")
        double price,
    @Quantity(
            value = .15,
            min = .001,
            max = 1,
            unit = "1",
            symbol = "pi_O",
            from = DERIVED,
            is = "price of an open model, served at cost, relative to a closed one",
            source =
                "o1 60 against R1 2.19 USD a million tokens (January 2025): .04; GPT-4o 10 against Llama 3.1 405B about 3 (2024): .3; range .04-.4")
        double openPriceRatio,
    @Quantity(
            value = -3.2,
            min = -10,
            max = 5,
            unit = "utils",
            symbol = "delta_O",
            from = DERIVED,
            is = "utility of open models beyond price and quality: switching, trust, service",
            source =
                "open share .19 of enterprise use in 2024 (Menlo Ventures) six points behind: ln(.19/.81) + 1.2 ln .15 + .12 x 6, set with all labs in the market; range -4 to -1")
        double openDislike,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "b_A",
            from = ASSUMPTION,
            is = "disutility of models from a state at full distance",
            source = "range 0-3")
        double alignment,
    @Quantity(
            value = .6,
            min = .05,
            max = 1,
            unit = "1",
            symbol = "lambda_n",
            from = ASSUMPTION,
            is = "dissimilarity parameter of the nests of closed and of open models",
            source = "range .3-1")
        double nestDissimilarity,
    @Quantity(
            value = 1,
            min = 0,
            max = 20,
            unit = "yr",
            symbol = "tau_s",
            from = ASSUMPTION,
            is = "mean time between a user's choices of model",
            source = "range .25-3")
        double stay,
    @Quantity(
            value = .5,
            min = 0,
            max = .99,
            unit = "1",
            symbol = "rho_u",
            from = ASSUMPTION,
            is = "exponent of a lab's share of use in users' choices: labs in use are known",
            source = "at 1 one lab would end up with all use; range 0-.8")
        double reputation,
    @Quantity(
            value = 1.0,
            min = 0,
            max = 4,
            unit = "OOM/yr",
            symbol = "iota",
            from = SOURCED,
            is =
                "rate of fall of the price of a level of capability after the frontier has passed it",
            source = "Epoch AI, March 2025: 9 to 900 times a year; Appenzeller 2024; range .5-1.7")
        double priceFall,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "yr",
            symbol = "tau_r",
            from = DERIVED,
            is = "delay of closed services under full regulation",
            source =
                "seven services came a mean of 4 months late to the European Union at about .4, which gives .8; lowered, since three of them were not late; range 0-1.5")
        double delay)
    implements Serializable {}
