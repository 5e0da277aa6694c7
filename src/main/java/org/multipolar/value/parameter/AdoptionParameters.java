package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Diffusion of AI among people and firms. */
public record AdoptionParameters(
    @Quantity(
            value = .05,
            min = 0,
            max = .2,
            unit = "1/yr",
            symbol = "p_0",
            from = DERIVED,
            is = "innovation rate of the Bass curve",
            source =
                "with imitation fitted to the users of ChatGPT in 2023 and 2025 and to the users of 147 economies in the first half of 2025 (Microsoft AI Economy Institute); textbook mean .03 (Sultan, Farley and Lehmann 1990); range .02-.08")
        double innovation,
    @Quantity(
            value = .9,
            min = 0,
            max = 3,
            unit = "1/yr",
            symbol = "q_0",
            from = DERIVED,
            is = "imitation rate of the Bass curve",
            source =
                "users of 147 economies in the first half of 2025 (Microsoft AI Economy Institute) with quality, fear and regulation on: least error in logarithms of .85 to 1.05; textbook mean .38; range .5-1.2")
        double imitation,
    @Quantity(
            value = .1,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "epsilon_y",
            from = DERIVED,
            is = "elasticity of both rates with respect to income per head",
            source =
                "closed form against the users of 147 economies in the first half of 2025 (Microsoft AI Economy Institute); sign: Liu and Wang 2024 (World Bank WPS 10870); range 0-.3")
        double income,
    @Quantity(
            value = 15,
            min = 1e-3,
            max = 1e5,
            unit = "k$/yr",
            symbol = "y_star",
            from = ASSUMPTION,
            is = "income per head at which the rates apply unscaled")
        double referenceIncome,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "epsilon_z",
            from = DERIVED,
            is =
                "elasticity of both rates with respect to the usefulness of the best accessible model relative to the frontier",
            source =
                "as imitation: the error is flat from .1 to .5 over economies (.35, .33); weighted by people, China dominates (.154 on record; .147 at .2, .108 at .5); range 0-.6")
        double access,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "omega_l",
            from = DERIVED,
            is = "share of both rates that depends on how well models serve the language",
            source =
                "closed form against the users of 147 economies in the first half of 2025 (Microsoft AI Economy Institute); range 0-.5")
        double languageWeight,
    @Quantity(
            value = .85,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "maximum share of internet users who use AI in the long run")
        double ceiling,
    @Quantity(
            value = .039,
            min = 0,
            max = .5,
            unit = "1",
            symbol = "b_0",
            from = DERIVED,
            is = "share of firms that used AI before generative AI, per internet user",
            source =
                "firms of the United States in 2018: .032 (Census, Annual Business Survey; McElheran et al. 2024) at .92 internet users, which gives .035; fitted to surveys of 2023 (Census BTOS; Eurostat); range .02-.08")
        double firmsAtStart,
    @Quantity(
            value = .65,
            min = 0,
            max = 10,
            unit = "1/yr",
            symbol = "kappa_b",
            from = DERIVED,
            is = "rate at which use by firms closes the gap to its long-run level",
            source =
                "Census BTOS .037, .0545, .092 (2023-09, 2024-02, 2025-06); Eurostat .080, .135 (2023, 2024); range .2-1")
        double firmRate,
    @Quantity(
            value = .4,
            min = .01,
            max = 1,
            unit = "1",
            symbol = "omega_b",
            from = DERIVED,
            is =
                "rise of the long-run share of firms that use AI per unit of adoption among people",
            source = "as firmRate; range .2-.7")
        double firmCeiling,
    @Quantity(
            value = 0.016666666666666666,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "fraction of the innovation rate in effect before chat services",
            source = "1/60: only a few specialists used AI before 30 November 2022")
        double innovationBefore,
    @Quantity(
            value = 0.3333333333333333,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "fraction of the imitation rate in effect before chat services",
            source = "1/3")
        double imitationBefore)
    implements Serializable {}
