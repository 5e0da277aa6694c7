package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Reviews of export controls by states, and changes of the lists of embargoed states. */
public record ControlReviewParameters(
    @Quantity(
            value = 3.0,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho_fast",
            from = DERIVED,
            is = "review rate of a control on the most closely watched group",
            source =
                "eight US packages on chips or tools for China in 33 months, 2.9 a year, half of them a rung; range 1.5-4")
        double reviewFast,
    @Quantity(
            value = 1.0,
            min = 0,
            max = 50,
            unit = "1/yr",
            symbol = "rho_slow",
            from = DERIVED,
            is = "review rate of any other control",
            source = "measures of the Netherlands and Japan: one to 1.5 a year; range .3-2")
        double reviewSlow,
    @Quantity(
            value = 6.4,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "mu",
            from = DERIVED,
            is = "precision of the choice of a control",
            source =
                "with iota and b_L, a relaxation at no gain with one review a year occurs at .028 a year, the rate at which security controls on states end: 11 endings in 399 years at risk; range 1-8")
        double precision,
    @Quantity(
            value = 0.45,
            min = 0,
            max = 2,
            unit = "utils",
            symbol = "iota",
            from = ASSUMPTION,
            is = "cost of any change of a control",
            source = "range .2-.8; mu is set with it")
        double inertia,
    @Quantity(
            value = 0.6,
            min = 0,
            max = 5,
            unit = "utils",
            symbol = "new",
            from = ASSUMPTION,
            is = "additional cost of a first control, which needs a new legal authority",
            source = "range .2-1.2")
        double newControl,
    @Quantity(
            value = 0.4,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "s_0",
            from = ASSUMPTION,
            is = "fraction of the stake that does not depend on the size of the target",
            source = "embargoes on small states persist; range .2-.8")
        double smallStake,
    @Quantity(
            value = 0.5,
            min = 0.01,
            max = 5,
            unit = "1",
            symbol = "varsigma",
            from = ASSUMPTION,
            is = "output relative to the controller's at which a group counts fully as a rival",
            source =
                "half of the controller's output: Japan never counted fully for the United States, the Soviet Union did; range .2-1")
        double rivalOutput,
    @Quantity(
            value = 1.2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "gamma_d",
            from = ASSUMPTION,
            is = "security gain from denying all chips to a feared group",
            source = "range .5-2")
        double denialGain,
    @Quantity(
            value = 0.03,
            min = 0,
            max = 2,
            unit = "1",
            symbol = "c_0",
            from = ASSUMPTION,
            is = "standing cost of a control",
            source = "range 0-.1")
        double standing,
    @Quantity(
            value = .35,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_s",
            from = ASSUMPTION,
            is = "cost of losing all sales to a control",
            source = "range .1-.7")
        double lostSales,
    @Quantity(
            value = 0.3,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_T",
            from = ASSUMPTION,
            is = "deterrent effect of the minerals that the target group denies in return",
            source = "range 0-.8")
        double deterrence,
    @Quantity(
            value = 0.1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_A",
            from = ASSUMPTION,
            is = "weight of the norm against controls on aligned states",
            source = "range 0-.3")
        double alignedNorm,
    @Quantity(
            value = 0.2,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_P",
            from = ASSUMPTION,
            is = "pressure on members to match the controls of a club's leader",
            source = "range 0-.5")
        double clubPressure,
    @Quantity(
            value = 0.6,
            min = 0,
            max = 10,
            unit = "1/yr",
            symbol = "lambda_-",
            from = DERIVED,
            is = "rate at which a fully aligned state would leave a list of embargoed states",
            source =
                "about five removals from US arms embargoes in 15 years, over a sum of fourth powers of alignment of .56 on the list of 2010; range .2-1")
        double delist,
    @Quantity(
            value = 0.017,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "lambda_+",
            from = DERIVED,
            is =
                "rate at which a state at full distance that is no close partner would enter the list of arms embargoes",
            source =
                "five additions in eight years over a sum of squared distances of 37.4; range 0-.05")
        double enlist)
    implements Serializable {}
