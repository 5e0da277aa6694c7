package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** Joining, leaving and complying with regimes. */
public record MembershipParameters(
    @Quantity(
            value = 10,
            min = 0,
            max = 1000,
            unit = "1",
            symbol = "lambda_m",
            from = ASSUMPTION,
            is = "precision of the membership choice")
        double precision,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "b_n",
            from = ASSUMPTION,
            is = "gain from the weight of the other members")
        double network,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "b_L",
            from = ASSUMPTION,
            is = "gain from legitimacy",
            source = "gap filled; range 0-.6")
        double legitimacy,
    @Quantity(
            value = .8,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_d",
            from = ASSUMPTION,
            is = "cost of distance from the regime's position")
        double distance,
    @Quantity(
            value = .35,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "c_s",
            from = ASSUMPTION,
            is = "cost of stringency near the frontier")
        double stringency,
    @Quantity(
            value = .4,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "part of the development good that a first member gets")
        double firstMemberShare,
    @Quantity(
            value = .1,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "x_0",
            from = ASSUMPTION,
            is = "cost of leaving",
            source = "gap filled; range 0-.5")
        double exit,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            from = ASSUMPTION,
            is = "extra cost of leaving for a founder",
            source = "gap filled: founders rarely leave what they founded")
        double founderExit,
    @Quantity(
            value = 4,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "lambda_k",
            from = ASSUMPTION,
            is = "precision of compliance",
            source = "gap filled")
        double compliancePrecision,
    @Quantity(
            value = .15,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "gain from not complying",
            source = "gap filled; range 0-.5")
        double defection,
    @Quantity(
            value = .35,
            min = 0,
            max = 5,
            unit = "1",
            from = ASSUMPTION,
            is = "extra gain from not complying near the frontier",
            source = "gap filled; range 0-1")
        double defectionFrontier,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "part of its leader's chip control from which a full club good exempts a member")
        double exemption,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1/yr",
            from = ASSUMPTION,
            is = "rate at which a regime's record of harm is revised",
            source = "gap filled: a year's memory")
        double recordRate,
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "least effectiveness of a regime with members",
            source = "gap filled: legitimacy is never wholly lost by one bad year")
        double leastEffect,
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "threshold of a cascade beyond political distance",
            source = "rule threshold-cascade; Granovetter 1978 takes .25")
        double thresholdMean,
    @Quantity(
            value = 0,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "sigma",
            from = ASSUMPTION,
            is = "standard deviation of thresholds",
            source = "rule threshold-cascade; Granovetter 1978 takes .1 to .2")
        double thresholdSpread)
    implements Serializable {}
