package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;
import java.util.List;

/** Joining, ratifying, leaving and complying with bodies. */
public record BodyParameters(
    @Quantity(
            value = {-2.76, -5.99, -8.17, -8.68},
            min = -20,
            max = 20,
            unit = "1",
            symbol = "b_1",
            from = DERIVED,
            is =
                "effect of distance from the founders, per unit of position, on the appeal of a statement, a club or network, a treaty and a development body",
            source =
                "logit of joining ten AI bodies by June 2025 over 193 states, with an intercept per body; two standard errors: 1.4, 1.6, 1.5, 1.5")
        List<Double> distance,
    @Quantity(
            value = {.8, 1.17, .03, .89},
            min = -20,
            max = 20,
            unit = "1",
            symbol = "b_2",
            from = DERIVED,
            is =
                "effect of log output in tn USD on the appeal of a statement, a club or network, a treaty and a development body",
            source =
                "logit of joining ten AI bodies by June 2025 over 193 states, with an intercept per body; two standard errors: .2, .3, .14, .18")
        List<Double> output,
    @Quantity(
            value = {.18, .16, .34, -.07},
            min = -20,
            max = 20,
            unit = "1",
            symbol = "b_3",
            from = DERIVED,
            is =
                "effect of log income per head in k$ on the appeal of a statement, a club or network, a treaty and a development body",
            source =
                "logit of joining ten AI bodies by June 2025 over 193 states, with an intercept per body; two standard errors: .3, .36, .28, .26")
        List<Double> income,
    @Quantity(
            value = {-.25, -.01, 1.78, .33},
            min = -20,
            max = 20,
            unit = "1",
            symbol = "b_4",
            from = DERIVED,
            is =
                "effect of sharing a continent with a founder on the appeal of a statement, a club or network, a treaty and a development body",
            source =
                "logit of joining ten AI bodies by June 2025 over 193 states, with an intercept per body; two standard errors: .6, .36, .5, .58")
        List<Double> continent,
    @Quantity(
            value = 3,
            min = .01,
            max = 1e6,
            unit = "tn USD",
            from = ASSUMPTION,
            is = "output above which a larger economy no longer adds to the appeal of joining",
            source =
                "three of the 193 states of the fit lie above; without a cap the largest would join at any distance")
        double outputCap,
    @Quantity(
            value = .7,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "sigma_phi",
            from = DERIVED,
            is =
                "standard deviation between states of the propensity to join, common to all bodies",
            source =
                "overdispersion 1.58 of the number of bodies that a state joins, 1 if independent; range 0-1.2")
        double spread,
    @Quantity(
            value = 1,
            min = .01,
            max = 1e6,
            unit = "bodies/yr",
            symbol = "n_bar",
            from = DERIVED,
            is = "bodies joined in a year that halve the rate of joining another",
            source = "no state has joined more than three AI bodies in a year; range .5-3")
        double congestion,
    @Quantity(
            value = .5,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "e_x",
            from = ASSUMPTION,
            is = "exit rate of members that no longer want to belong",
            source = "withdrawal takes notice of a year or two in most charters; range .1-1")
        double exit,
    @Quantity(
            value = .15,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "m_x",
            from = ASSUMPTION,
            is =
                "fall in the probability of wanting to belong, below a member's taste, before it considers leaving",
            source = "range 0-.4")
        double margin,
    @Quantity(
            value = .0003,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "e_0",
            from = DERIVED,
            is = "exit rate for reasons outside the model",
            source =
                "von Borzyskowski and Vabulas 2019, Review of International Organizations 14: about 200 exits from 493 organisations of some 35 members in 35 years; range 0-.002")
        double background,
    @Quantity(
            value = .5,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "omega_B",
            from = ASSUMPTION,
            is = "effect of lent compute on the appeal of a body",
            source = "range 0-1.5")
        double lent,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "omega_X",
            from = ASSUMPTION,
            is = "effect on appeal of exemption from the chip control of the body's leader",
            source = "range 0-2")
        double exemption,
    @Quantity(
            value = .5,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "omega_xi",
            from = ASSUMPTION,
            is =
                "reduction in appeal from membership of the rival body, for a state that does not hedge",
            source = "range 0-1.5")
        double rival,
    @Quantity(
            value = .5,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "omega_L",
            from = ASSUMPTION,
            is = "effect of legitimacy on the appeal of a body",
            source = "range 0-1.5")
        double legitimacy,
    @Quantity(
            value = .44,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "g*",
            from = ASSUMPTION,
            is =
                "minimum geometric mean of security tie and supply-chain role for admission to a gated club",
            source = "20 states pass besides the United States; .5 gives 14; range .3-.6")
        double gate,
    @Quantity(
            value = .5,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho_inv",
            from = ASSUMPTION,
            is = "rate at which the leader of a gated club invites another state",
            source = "range .1-1")
        double invite,
    @Quantity(
            value = .3,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_O",
            from = ASSUMPTION,
            is =
                "loss of compliance per unit by which other bodies of a state ask for a different stringency",
            source =
                "Alter and Raustiala 2018, Annual Review of Law and Social Science 14; range 0-1")
        double overlap,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain from non-compliance",
            source = "range 0-.5")
        double defection,
    @Quantity(
            value = .35,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "additional gain from non-compliance near the frontier",
            source = "as much again as the cost of regulation near the frontier; range 0-1")
        double defectionFrontier,
    @Quantity(
            value = .2,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is =
                "stringency of a consensus text, as a fraction of the lowest regulation among the five states with a veto",
            source = "range 0-.5")
        double consensus,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is =
                "fraction of its leader's chip control from which a full club good exempts a member")
        double relief,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "rate at which a body's record of harm adapts",
            source = "memory of about a year")
        double recordRate)
    implements Serializable {}
