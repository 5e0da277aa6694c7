package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Release tier of a generation under the habit rule. */
public record ReleaseParameters(
    @Quantity(
            value = .10,
            min = -5,
            max = 5,
            unit = "1",
            symbol = "beta_0",
            from = DERIVED,
            is = "baseline log odds of releasing weights at once",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025, s.e. .30; range -.5-.7")
        double base,
    @Quantity(
            value = 1.0,
            min = 0,
            max = 1000,
            unit = "1",
            symbol = "beta_1",
            from = DERIVED,
            is = "effect of habit: a lab tends to release as before",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025, s.e. .27; range .5-1.6")
        double habit,
    @Quantity(
            value = .6,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "lambda_h",
            from = DERIVED,
            is = "decay factor of earlier generations in habit",
            source =
                "138 best models of 35 labs to mid-2025 (observations/record/releases.csv): best of 0, .3, .5 to 1 in log score with one lab left out; a lab changes after one generation of a kind in 23 % of cases, after three and more in 11 %; range 0-.9")
        double memory,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_2",
            from = DERIVED,
            is =
                "effect of the rent of a model at the frontier, which open weights would give away",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025, s.e. .8; range 0-2.8")
        double leader,
    @Quantity(
            value = 2,
            min = 0,
            max = 24,
            unit = "months",
            symbol = "g_L",
            from = DERIVED,
            is = "maximum gap at which a lab counts as a leader",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025; range 1-4")
        double leaderMonths,
    @Quantity(
            value = .9,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_3",
            from = DERIVED,
            is = "effect of income from complements, which open weights make more valuable",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025, s.e. .6; range 0-2")
        double complement,
    @Quantity(
            value = .3,
            min = -5,
            max = 5,
            unit = "1",
            symbol = "beta_4",
            from = DERIVED,
            is = "effect of being six months further behind",
            source =
                "ridge logit on 110 coded flagship generations of 25 labs to mid-2025, s.e. .4; range -.4-1")
        double gap,
    @Quantity(
            value = 1.0,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_5",
            from = ASSUMPTION,
            is = "effect of the home state's stance on openness",
            source = "states encouraged open weights in 2024-25; range 0-2")
        double stance,
    @Quantity(
            value = .6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_6",
            from = ASSUMPTION,
            is = "effect against opening of full regulation on a model considered risky",
            source = "range 0-2")
        double liability,
    @Quantity(
            value = 150,
            min = 100,
            max = 300,
            unit = "points",
            from = ASSUMPTION,
            is = "capability above which release is considered risky")
        double riskFrom,
    @Quantity(
            value = 30,
            min = 1,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            is = "range of capability over which risk rises to its maximum, 1")
        double riskScale,
    @Quantity(
            value = 0,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_7",
            from = ASSUMPTION,
            contested = true,
            is = "direct effect of chip controls faced at home",
            source =
                "0 by default, so that any effect of controls on opening is emergent; range 0-1")
        double directControl,
    @Quantity(
            value = .02,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "psi_D",
            from = DERIVED,
            is = "probability that the weights of a closed generation follow with the next one",
            source = "one of 55 closed generations to mid-2025; range 0-.15")
        double later)
    implements Serializable {}
