package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Research and capability. */
public record ResearchParameters(
    @Quantity(
            value = .17,
            min = .05,
            max = 1.8,
            unit = "OOM/yr",
            symbol = "g_a",
            from = SOURCED,
            later = true,
            is = "algorithmic progress of a lab with all the talent and compute, before the change",
            source =
                "average .48 (3x a year; Ho et al. 2024, arXiv 2403.05812: .26-.72); split so that the capability index rises 8.3 points a year before 2024-04; range .05-.6")
        double progressEarly,
    @Quantity(
            value = .70,
            min = .05,
            max = 1.8,
            unit = "OOM/yr",
            symbol = "g_a",
            from = SOURCED,
            later = true,
            is = "algorithmic progress from the change on",
            source =
                "split so that the capability index rises 15.5 points a year after 2024-04 (Epoch AI 2025); range .1-1")
        double progressLate,
    @Quantity(
            value = 2024.25,
            min = 2022,
            max = 2100,
            unit = "calendar year",
            from = SOURCED,
            later = true,
            is = "when progress changes pace",
            source =
                "Epoch AI 2025, acceleration of the capability index in April 2024; range 2023.75-2025")
        double progressChange,
    @Quantity(
            value = 13.7,
            min = 5,
            max = 25,
            unit = "points/OOM",
            symbol = "k",
            from = DERIVED,
            later = true,
            is = "capability per tenfold effective compute",
            source = "15.5 / (log10 4.5 + log10 3); range 10-18")
        double pointsPerOom,
    @Quantity(
            value = 116,
            min = 80,
            max = 140,
            unit = "points",
            symbol = "Z_0",
            from = DERIVED,
            later = true,
            is = "capability index of the frontier at 2022-10",
            source = "130 in mid-2024 less 8.3 points a year (Epoch AI); range 110-120")
        double initialFrontier,
    @Quantity(
            value = 8.3,
            min = 0,
            max = 40,
            unit = "points/yr",
            from = SOURCED,
            later = true,
            is = "slope of the frontier before the run",
            source =
                "Epoch AI 2025, Capabilities Index before April 2024; its scale rests on later models too; range 5-12")
        double initialSlope,
    @Quantity(
            value = 4,
            min = .1,
            max = 20,
            unit = "points/yr",
            from = ASSUMPTION,
            is =
                "slope below which the frontier counts as standing still when gaps are put in years")
        double slopeFloor,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "epsilon",
            from = ASSUMPTION,
            is = "elasticity of algorithmic progress in talent",
            source = "range .2-.8")
        double talentElasticity,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "nu",
            from = ASSUMPTION,
            is = "elasticity of algorithmic progress in relative compute",
            source = "range 0-.5")
        double computeElasticity,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "omega",
            from = ASSUMPTION,
            is = "pull of the open commons on algorithmic efficiency",
            source = "range .3-3")
        double openSpillover,
    @Quantity(
            value = .45,
            min = 0,
            max = 3,
            unit = "1/yr",
            symbol = "ell",
            from = ASSUMPTION,
            later = true,
            is = "pull of published methods on algorithmic efficiency",
            source =
                "final runs are 10-30 % of research compute, so copying is cheap (Epoch AI 2025); range .1-1")
        double publicationSpillover,
    @Quantity(
            value = 1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "pub",
            from = ASSUMPTION,
            is = "share of frontier methods that gets known",
            source = "gap filled: scales the spillover; 1 leaves the whole strength in it")
        double publication,
    @Quantity(
            value = 0,
            min = 0,
            max = .5,
            unit = "1",
            symbol = "psi_a",
            from = ASSUMPTION,
            contested = true,
            is = "gain of algorithmic progress from denial of chips at home",
            source =
                "constraint-induced efficiency; 0 by default, so that any such effect is imposed only on request")
        double constraintEfficiency,
    @Quantity(
            value = .5,
            min = .05,
            max = 3,
            unit = "yr",
            symbol = "tau_R",
            from = ASSUMPTION,
            is = "lag from potential to capability",
            source = "range .25-1")
        double trainingLag,
    @Quantity(
            value = .04,
            min = 0,
            max = .5,
            unit = "OOM/yr^.5",
            symbol = "sigma_Z",
            from = ASSUMPTION,
            is = "research noise",
            source = "gap filled: about half a point of capability over a year; range 0-.15")
        double noise,
    @Quantity(
            value = 3,
            min = 0,
            max = 30,
            unit = "points",
            symbol = "d_ft",
            from = ASSUMPTION,
            is = "shortfall of a model built on the best open one",
            source = "gap filled: a few months at the pace of 2023; range 1-8")
        double openBaseShortfall,
    @Quantity(
            value = .6,
            min = 0,
            max = 3,
            unit = "OOM",
            symbol = "p_lag",
            from = ASSUMPTION,
            is =
                "distance at which the open state of knowledge follows the frontier by publication")
        double publicationLag,
    @Quantity(
            value = 2.7e24,
            min = 1e23,
            max = 1e26,
            unit = "FLOP",
            from = SOURCED,
            is = "largest training run at 2022-10",
            source = "Epoch AI: Minerva 540B, June 2022, 2.74e24")
        double initialRun,
    @Quantity(
            value = 3.4,
            min = 1,
            max = 10,
            unit = "x/yr",
            from = ASSUMPTION,
            is = "growth of the share of research compute in the largest run",
            source =
                "gap filled: growth of the stock alone explains 4 of the observed 18 times to December 2023; range 1-5")
        double runShareGrowth,
    @Quantity(
            value = .3,
            min = .01,
            max = 1,
            unit = "1",
            from = SOURCED,
            later = true,
            is = "largest share of research compute in one run",
            source = "Epoch AI 2025: final runs are 10-30 % of research compute; range .1-.5")
        double runShareCap,
    @Quantity(
            value = 989e12,
            min = 1e13,
            max = 1e16,
            unit = "FLOP/s",
            from = SOURCED,
            is = "peak of one H100, dense 16-bit",
            source = "Nvidia H100 data sheet")
        double h100Flops,
    @Quantity(
            value = .35,
            min = .05,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "utilisation of a training run",
            source = "usual reports 30-45 %")
        double utilisation,
    @Quantity(
            value = 90,
            min = 10,
            max = 365,
            unit = "d",
            from = ASSUMPTION,
            is = "length of the largest run",
            source = "usual reports two to four months")
        double runDays)
    implements Serializable {}
