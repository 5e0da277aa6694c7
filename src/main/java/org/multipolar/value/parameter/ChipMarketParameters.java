package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** The market for AI chips. */
public record ChipMarketParameters(
    @Quantity(
            value = 6,
            min = 1.1,
            max = 16,
            unit = "1",
            symbol = "sigma_e",
            from = DERIVED,
            is = "elasticity of substitution between chips of different makers",
            source =
                "at 4 the makers of few chips sell them for more per H100e than Nvidia, who had about .85 of sales and less of the chips in 2023-24 (company reports; Epoch AI, AI chip counts); range 2-8")
        double substitutionElasticity,
    @Quantity(
            value = 1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "rd",
            from = ASSUMPTION,
            is = "share of denied spending redirected to other makers",
            source =
                "money for chips that are denied buys others where these are admitted; range 0-1")
        double redirection,
    @Quantity(
            value = .9,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "phi",
            from = ASSUMPTION,
            is = "relative increase in the demand for domestic chips at a full subsidy",
            source =
                "with the Chinese subsidy of .54, a bias of 1 + phi times .54; from a search that saw observations after June 2025, so an assumption with a wide range here; range 0-2")
        double homeBias,
    @Quantity(
            value = .18,
            min = .01,
            max = 1,
            unit = "1/yr",
            symbol = "delta",
            from = ASSUMPTION,
            is = "depreciation rate of installed compute",
            source =
                "servers are written off over five to six years, and some fail or fall out of use earlier; range .12-.30")
        double depreciation,
    @Quantity(
            value = .01,
            min = 1e-6,
            max = 10,
            unit = "k$/H100e",
            from = ASSUMPTION,
            is = "price floor, at which unsold chips go into stock",
            source = "gap filled: far below any cleared price")
        double priceFloor)
    implements Serializable {}
