package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Research, capability and the generations of models. */
public record ResearchParameters(
    @Quantity(
            value = 15.6,
            min = 5,
            max = 25,
            unit = "points/OOM",
            symbol = "k",
            from = DERIVED,
            is = "capability gained per tenfold effective compute",
            source =
                "with efficiency fitted to the frontier of the Epoch Capabilities Index, mid-2023 to mid-2025, with compute growing 2.3 to 2.7 times a year; range 10-18")
        double pointsPerOom,
    @Quantity(
            value = .12,
            min = .01,
            max = 1.8,
            unit = "OOM/yr",
            symbol = "g_a",
            from = DERIVED,
            is =
                "own algorithmic progress of a lab with the talent of the United States and the most compute",
            source =
                "with pointsPerOom fitted to the frontier of the Epoch Capabilities Index, mid-2023 to mid-2025; Ho et al. 2024 (arXiv 2403.05812): .26-.72, which counts spillovers too; range .1-.5")
        double efficiency,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "epsilon",
            from = ASSUMPTION,
            is = "elasticity of own algorithmic progress with respect to talent",
            source =
                "with that of compute, progress grows less than in proportion to both (idea production functions, Bloom et al. 2020); range .2-.8")
        double talentElasticity,
    @Quantity(
            value = .1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "nu",
            from = DERIVED,
            is =
                "elasticity of own algorithmic progress with respect to compute relative to the largest lab's",
            source =
                "fitted to the months that Chinese models took to reach the records of 2024-25 (Epoch AI); range 0-.5")
        double computeElasticity,
    @Quantity(
            value = .97,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "kappa_p",
            from = DERIVED,
            is =
                "rate of catch-up with the demonstrated frontier through published methods and staff who move",
            source =
                "of a lab with ample compute; with interfaces 1.2 a year in sum, fitted to the months that open and Chinese models took to reach the records of 2024-25 and to their gaps (Epoch AI); the split is an assumption; range .3-1.5")
        double publication,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "kappa_d",
            from = DERIVED,
            is =
                "rate of catch-up with a leader whose services can be bought, by distillation of their answers",
            source =
                "as publication; reports of distillation from interfaces, January 2025; range 0-.8")
        double interfaces,
    @Quantity(
            value = 1.3,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "kappa_o",
            from = DERIVED,
            is = "rate of catch-up with the best open weights, by building on them",
            source = "mean gap of the best open model 2023-25, 7.7 points (Epoch AI); range .4-3")
        double openWeights,
    @Quantity(
            value = .01,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "h",
            from = ASSUMPTION,
            is =
                "research compute relative to the largest lab's at which a lab absorbs half of what others have shown",
            source =
                "absorbing what others found takes research of one's own (Cohen and Levinthal 1990); that labs of a tenth of the largest keep up, and of a hundredth mostly do not, is on record to June 2025 (Epoch Capabilities Index); would be settled by best models of small labs evaluated on one scale; range .005-.1")
        double absorption,
    @Quantity(
            value = .065,
            min = 0,
            max = .5,
            unit = "OOM/yr^.5",
            symbol = "sigma_Z",
            from = DERIVED,
            is = "standard deviation of progress not explained by compute, talent and spillovers",
            source = "spread of the months that open models took to reach records; range .02-.1")
        double noise,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "yr",
            symbol = "tau_G",
            from = DERIVED,
            is = "mean wait for a generation once the progress it needs is made",
            source =
                "103 intervals between best models of 28 labs to mid-2025 (observations/record/releases.csv): standard deviation within labs .27 yr, which is the mean of an exponential wait; with step fitted to the months that open models took to reach records; range .25-.7")
        double interval,
    @Quantity(
            value = 2.8,
            min = 0,
            max = 20,
            unit = "points",
            symbol = "Delta_Z",
            from = DERIVED,
            is = "minimum progress for a new generation",
            source =
                "fitted to the record of the frontier, which rises by some three points at a time (Epoch AI); with interval .6 yr between generations of a lab at the frontier, where all best models of 28 labs have a mean of .47 yr; range 1-5")
        double step,
    @Quantity(
            value = 6,
            min = 0,
            max = 40,
            unit = "points",
            symbol = "d_0",
            from = ASSUMPTION,
            is = "maximum shortfall of an entering lab behind the best open weights",
            source = "entrants build on open weights; range 2-12")
        double entryShortfall,
    @Quantity(
            value = 1,
            min = 0,
            max = 20,
            unit = "yr",
            symbol = "tau_rho",
            from = ASSUMPTION,
            is = "time constant with which a host reallocates compute between its labs",
            source = "a budget year; range .5-3")
        double partTime,
    @Quantity(
            value = .02,
            min = .0001,
            max = 1,
            unit = "1",
            symbol = "s_0",
            from = ASSUMPTION,
            is =
                "share of use added for every lab when a host splits its compute and when users choose",
            source = "range .005-.1")
        double partBase,
    @Quantity(
            value = 8.3,
            min = 0,
            max = 40,
            unit = "points/yr",
            from = SOURCED,
            is = "slope of the frontier before the run",
            source = "Epoch AI, Capabilities Index before 2024; range 5-12")
        double initialSlope,
    @Quantity(
            value = 6,
            min = .1,
            max = 20,
            unit = "points/yr",
            symbol = "v_Z",
            from = ASSUMPTION,
            is = "minimum expected slope of the frontier",
            source = "also used to convert gaps to years; range 3-8")
        double slopeFloor,
    @Quantity(
            value = 2.1e25,
            min = 1e23,
            max = 1e26,
            unit = "FLOP",
            from = SOURCED,
            is = "largest training run completed by 2022-10",
            source = "Epoch AI: GPT-4, trained by August 2022, 2.1e25; range 1e25-4e25")
        double initialRun,
    @Quantity(
            value = 1.27,
            min = 1,
            max = 10,
            unit = "x/yr",
            from = DERIVED,
            is = "growth of the share of research compute used by the largest run",
            source =
                "GPT-4, August 2022, 2.1e25, to GPT-4.5, trained by the end of 2024, 3.8e26 FLOP: 3.2 times a year (Epoch AI; dates of training recalled), compute 2.5 times; range 1-3")
        double runShareGrowth)
    implements Serializable {}
