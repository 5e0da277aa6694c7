package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Incidents and their harm. */
public record IncidentsParameters(
    @Quantity(
            value = 3.6,
            min = 0,
            max = 100,
            unit = "1/yr",
            symbol = "lambda_0",
            from = ASSUMPTION,
            is = "major incidents at the use of 2025-09 and a capability of 150",
            source =
                "1 % of the 362 incidents reported in 2025 (Stanford AI Index 2026); range .5-15",
            later = true)
        double rate,
    @Quantity(
            value = .22,
            min = 0,
            max = 1,
            unit = "1",
            from = DERIVED,
            is = "elasticity of incidents in total use",
            source = "a linear term gives 54 a year in 2025 and thousands by 2036; range 0-.6",
            later = true)
        double useElasticity,
    @Quantity(
            value = 150,
            min = 100,
            max = 300,
            unit = "points",
            from = ASSUMPTION,
            later = true,
            is = "capability at which the rate holds",
            source =
                "the frontier of mid-2025 (Epoch AI, Capabilities Index), where the rate is stated; range 140-160")
        double referenceCapability,
    @Quantity(
            value = .02,
            min = 0,
            max = .2,
            unit = "1/point",
            symbol = "beta_c",
            from = DERIVED,
            is = "growth of the hazard with capability",
            source = "ln 1.55 per 15.5 points less the growth of adoption; range 0-.06",
            later = true)
        double capability,
    @Quantity(
            value = .3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_o",
            from = ASSUMPTION,
            contested = true,
            is = "extra hazard of an open model",
            source =
                "evidence insufficient to sign the marginal risk (Kapoor et al. 2024, arXiv 2403.07918); range 0-1")
        double openness,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_r",
            from = ASSUMPTION,
            is = "extra hazard of a tight race")
        double race,
    @Quantity(
            value = 3,
            min = .1,
            max = 50,
            unit = "points",
            from = ASSUMPTION,
            is = "lead at which a race is balanced")
        double raceLead,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_g",
            from = ASSUMPTION,
            is = "hazard removed by full regulation")
        double regulation,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_s",
            from = ASSUMPTION,
            is = "hazard removed by a full safety share")
        double safety,
    @Quantity(
            value = .4,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_k",
            from = ASSUMPTION,
            is = "hazard removed by full coordination")
        double coordination,
    @Quantity(
            value = 1.5,
            min = 1.01,
            max = 5,
            unit = "1",
            symbol = "alpha_S",
            from = ASSUMPTION,
            is = "tail exponent of severity")
        double severityTail,
    @Quantity(
            value = 200,
            min = 1,
            max = 1e6,
            unit = "1",
            from = ASSUMPTION,
            is = "largest severity",
            source = "incidents move policy; no catastrophe is modelled")
        double severityCap,
    @Quantity(
            value = 1000,
            min = 10,
            max = 1e5,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "most incidents of one lab that are noticed as such",
            source =
                "nearly three times all that were reported in the world in 2025 (362, Stanford AI Index 2026); out of reach at default values, it keeps extreme ones countable")
        double ceiling,
    @Quantity(
            value = .05,
            min = 0,
            max = 10,
            unit = "utils",
            symbol = "theta_L",
            from = ASSUMPTION,
            is = "welfare lost by a unit of severity, in millions of people times log income",
            source = "gap filled: harm of a decade is small beside growth; range 0-1")
        double welfareLoss)
    implements Serializable {}
