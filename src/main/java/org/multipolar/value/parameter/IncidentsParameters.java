package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Incidents and their harm. */
public record IncidentsParameters(
    @Quantity(
            value = 233,
            min = 0,
            max = 10000,
            unit = "1/yr",
            symbol = "lambda_0",
            from = SOURCED,
            is =
                "rate of harmful events at the use and usefulness of 2024, without experience or restraint",
            source = "incidents reported in 2024 (Stanford AI Index 2025); range 100-500")
        double rate,
    @Quantity(
            value = .01,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "m_h",
            from = ASSUMPTION,
            is = "share of harmful events that are major",
            source = "assumed: two or three a year in 2024; range .002-.05")
        double major,
    @Quantity(
            value = .4,
            min = 0,
            max = 2,
            unit = "1",
            symbol = "b",
            from = ASSUMPTION,
            is = "experience exponent: decline of harm per use with cumulative use",
            source =
                "experience curves: each doubling of experience leaves three quarters (Argote and Epple 1990); range 0-.7")
        double learning,
    @Quantity(
            value = 1.5,
            min = .1,
            max = 100,
            unit = "yr",
            symbol = "E_0",
            from = DERIVED,
            is = "reference cumulative use for experience, in years of the use of 2024",
            source = "use of 2022 to 2024, that of 2024 being twice that of 2023")
        double baseUse,
    @Quantity(
            value = .3,
            min = 0,
            max = 2,
            unit = "1",
            symbol = "eta_r",
            from = DERIVED,
            is = "elasticity of reported incidents with respect to harmful events",
            source =
                "reports grew 1.56-fold from 2023 to 2024 (Stanford AI Index 2025); events grow 3.18-fold where use doubles, which gives .39, and more than that with the use of the model, which gives .25; range .3-1")
        double reports,
    @Quantity(
            value = 132,
            min = 100,
            max = 300,
            unit = "points",
            symbol = "Z_ref",
            from = DERIVED,
            is = "capability at which the rate applies",
            source = "models in use in 2024 (Epoch AI, Capabilities Index); range 126-138")
        double referenceCapability,
    @Quantity(
            value = .3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_o",
            from = ASSUMPTION,
            contested = true,
            is = "relative increase in hazard for an open model",
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
            is = "relative increase in hazard per unit of race tightness")
        double race,
    @Quantity(
            value = 3,
            min = .1,
            max = 50,
            unit = "points",
            from = ASSUMPTION,
            is = "lead of the best lab at which race tightness is one half")
        double raceLead,
    @Quantity(
            value = .4,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_g",
            from = ASSUMPTION,
            is = "fraction of hazard removed by full regulation",
            source = "assumed, no direct evidence for AI; range .1-.7")
        double regulation,
    @Quantity(
            value = .6,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_s",
            from = ASSUMPTION,
            is = "maximum fraction of hazard removed by safety spending",
            source = "assumed; range .2-.9")
        double safety,
    @Quantity(
            value = .3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "beta_k",
            from = ASSUMPTION,
            is = "fraction of hazard removed by full coordination",
            source = "assumed; range 0-.6")
        double coordination,
    @Quantity(
            value = .05,
            min = .001,
            max = 1,
            unit = "1",
            symbol = "s_h",
            from = ASSUMPTION,
            is = "safety share that removes half of the maximum",
            source = "assumed; range .01-.2")
        double half,
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
            is = "maximum severity",
            source = "incidents move policy; no catastrophe is modelled")
        double severityCap)
    implements Serializable {}
