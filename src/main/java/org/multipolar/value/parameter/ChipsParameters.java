package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Chip production, substitution, indigenisation and yield learning. */
public record ChipsParameters(
    @Quantity(
            value = 1.15,
            min = 0,
            max = 2,
            unit = "1/yr",
            symbol = "g_0",
            from = DERIVED,
            later = true,
            is = "growth of chip capacity at the start",
            source =
                "so that the world stock of AI compute grows about 3.0, 2.7 and 2.4 times in the first three years; range .8-1.4")
        double initialGrowth,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "g_inf",
            from = ASSUMPTION,
            is = "growth of chip capacity in the long run",
            source = "range .1-.5")
        double finalGrowth,
    @Quantity(
            value = 3,
            min = .1,
            max = 20,
            unit = "yr",
            symbol = "h_K",
            from = ASSUMPTION,
            is = "half-life of the excess growth of capacity",
            source = "range 1-6")
        double growthHalfLife,
    @Quantity(
            value = .7,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "chi",
            from = ASSUMPTION,
            later = true,
            is = "how far denied tools choke capacity and performance",
            source =
                "memory and lithography as binding bottlenecks (SemiAnalysis 2025); range .3-1")
        double toolChoke,
    @Quantity(
            value = .30,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "g_s",
            from = ASSUMPTION,
            later = true,
            is = "capacity growth from a full subsidy",
            source =
                "bounded above by reports of a doubling of 7 nm capacity in 2026 (SemiAnalysis); range 0-.6")
        double subsidyGrowth,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "psi",
            from = ASSUMPTION,
            is = "how far denial at home strengthens substitution",
            source = "range 0-2")
        double denialSubstitution,
    @Quantity(
            value = .15,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "m",
            from = ASSUMPTION,
            is = "capacity growth lost to full denial of minerals",
            source =
                "gap filled: about a seventh of initial growth, since gallium and germanium are small inputs with stocks; range 0-.4")
        double mineralChoke,
    @Quantity(
            value = .3,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "lambda_m",
            from = ASSUMPTION,
            later = true,
            is = "share of denied minerals that reaches its user through third countries",
            source = "re-routing through Belgium was reported in 2024; range 0-.8")
        double mineralLeak,
    @Quantity(
            value = .06,
            min = 0,
            max = .5,
            unit = "1/yr",
            symbol = "gamma_0",
            from = ASSUMPTION,
            is = "indigenisation of tools under a full subsidy",
            source = "range .02-.15")
        double indigenisation,
    @Quantity(
            value = .10,
            min = 0,
            max = .5,
            unit = "1/yr",
            symbol = "gamma_1",
            from = ASSUMPTION,
            contested = true,
            is = "indigenisation induced by denial of tools",
            source =
                "positive response of research spending (Shen et al. 2024), no significant effect for the group as a whole (He and Lyu 2025); range 0-.25")
        double inducedIndigenisation,
    @Quantity(
            value = .20,
            min = 0,
            max = .5,
            unit = "1",
            symbol = "LR",
            from = SOURCED,
            is = "learning rate: shortfall of yield removed by a doubling of cumulative output",
            source =
                "Irwin and Klenow 1994, Journal of Political Economy 102(6): 20 %; range .1-.3")
        double learningRate,
    @Quantity(
            value = .333,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s",
            from = SOURCED,
            is = "worth of a unit made by others for one's own learning",
            source = "Irwin and Klenow 1994: an own unit is worth about three foreign ones")
        double learningSpillover,
    @Quantity(
            value = 1.35,
            min = 1,
            max = 2,
            unit = "x/yr",
            symbol = "g_pi",
            from = SOURCED,
            is = "growth of performance per chip",
            source = "Epoch AI hardware trends, through AI Safety Atlas 2025; range 1.2-1.5")
        double performanceGrowth,
    @Quantity(
            value = 2100,
            min = 2022,
            max = 2100,
            unit = "calendar year",
            from = ASSUMPTION,
            is = "year from which makers of a controlled state export",
            source = "never within the run: until then their output is absorbed at home")
        double exportFrom)
    implements Serializable {}
