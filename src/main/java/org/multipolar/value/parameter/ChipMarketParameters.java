package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** The market for AI chips. */
public record ChipMarketParameters(
    @Quantity(
            value = 4,
            min = 1.1,
            max = 16,
            unit = "1",
            symbol = "sigma_e",
            from = ASSUMPTION,
            is = "elasticity of substitution between chips of different makers",
            source = "range 2-8")
        double substitutionElasticity,
    @Quantity(
            value = 1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "rd",
            from = ASSUMPTION,
            is = "share of denied spending that turns to other makers",
            source = "range 0-1")
        double redirection,
    @Quantity(
            value = .9,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "phi",
            from = ASSUMPTION,
            later = true,
            is = "home bias of buyers at a full subsidy",
            source =
                "chosen so that bias times subsidy is about .54 for China, which a search over the record to 2025 found; range 0-2")
        double homeBias,
    @Quantity(
            value = .18,
            min = .01,
            max = 1,
            unit = "1/yr",
            symbol = "delta",
            from = ASSUMPTION,
            later = true,
            is = "depreciation of installed compute",
            source = "hardware lasts several years (Epoch AI 2026); range .12-.30")
        double depreciation,
    @Quantity(
            value = .01,
            min = 1e-6,
            max = 10,
            unit = "k$/H100e",
            from = ASSUMPTION,
            is = "price below which unsold chips are kept",
            source = "gap filled: far below any cleared price")
        double priceFloor,
    @Quantity(
            value = 2.8,
            min = 1,
            max = 5,
            unit = "x/yr",
            from = ASSUMPTION,
            later = true,
            is = "growth of chip budgets to the end of 2024",
            source =
                "so that Nvidia's data-centre sales of the year to January 2025 come out right; range 2-3.5")
        double budgetGrowthEarly,
    @Quantity(
            value = 1.7,
            min = 1,
            max = 3,
            unit = "x/yr",
            from = ASSUMPTION,
            later = true,
            is = "growth of chip budgets in 2025 and 2026",
            source = "between the early and the late pace; range 1.2-2.2")
        double budgetGrowthMiddle,
    @Quantity(
            value = 1.25,
            min = .8,
            max = 2,
            unit = "x/yr",
            from = ASSUMPTION,
            is = "growth of chip budgets from 2027",
            source = "range 1-1.5")
        double budgetGrowthLate,
    @Quantity(
            value = 2025,
            min = 2022,
            max = 2100,
            unit = "calendar year",
            from = ASSUMPTION,
            later = true,
            is = "end of early budget growth",
            source = "where that growth is taken to end; range 2024.5-2026")
        double budgetMiddleFrom,
    @Quantity(
            value = 2027,
            min = 2022,
            max = 2100,
            unit = "calendar year",
            from = ASSUMPTION,
            is = "end of middle budget growth")
        double budgetLateFrom)
    implements Serializable {}
