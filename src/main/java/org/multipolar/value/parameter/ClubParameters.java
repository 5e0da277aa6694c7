package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;

import java.io.Serializable;

/** A club of equal states, an alternative membership rule. */
public record ClubParameters(
    @Quantity(
            value = .0235,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "tau",
            from = ASSUMPTION,
            is = "tariff on those outside",
            source = "a tariff in the band of two outcomes")
        double tariff,
    @Quantity(
            value = .6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "Q",
            from = ASSUMPTION,
            is = "effort that the club asks for",
            source = "units of the example")
        double clubEffort,
    @Quantity(
            value = .1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "q",
            from = ASSUMPTION,
            is = "effort that a state makes by itself",
            source = "units of the example")
        double ownEffort,
    @Quantity(
            value = 1,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "c",
            from = ASSUMPTION,
            is = "cost of effort",
            source = "units of the example")
        double effortCost,
    @Quantity(
            value = 1,
            min = 0,
            max = 100,
            unit = "1",
            symbol = "M",
            from = ASSUMPTION,
            is = "trade of a pair of states",
            source = "units of the example")
        double trade,
    @Quantity(
            value = .6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "alpha",
            from = ASSUMPTION,
            is = "what a tariff takes from whom it hits",
            source = "units of the example")
        double tradeLoss,
    @Quantity(
            value = .6,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta",
            from = ASSUMPTION,
            is = "how fast that falls with the tariff",
            source = "units of the example")
        double tradeLossCurvature)
    implements Serializable {}
