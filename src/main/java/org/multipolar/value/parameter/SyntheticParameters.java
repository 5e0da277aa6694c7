package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.BACKGROUND;
import static org.multipolar.value.parameter.Provenance.DERIVED;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Shape of synthetic worlds. */
public record SyntheticParameters(
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "share of chip makers among synthetic firms",
            source =
                "gap filled: as among the firms of the real table, makers are fewer than labs by far in a fringe")
        double makers,
    @Quantity(
            value = 116,
            min = 80,
            max = 140,
            unit = "points",
            from = SOURCED,
            is = "capability of the best synthetic lab at most",
            source = "GPT-3.5 on the Epoch Capabilities Index")
        double frontier,
    @Quantity(
            value = 100,
            min = .001,
            max = 1e6,
            unit = "tn USD",
            from = BACKGROUND,
            is = "output of a synthetic world",
            source = "World Bank: about 101 tn current US$ in 2022")
        double output,
    @Quantity(
            value = 8000,
            min = 1,
            max = 1e6,
            unit = "million",
            from = BACKGROUND,
            is = "population of a synthetic world",
            source = "United Nations: 8 billion in November 2022")
        double population,
    @Quantity(
            value = .7,
            min = .001,
            max = 1e3,
            unit = "M H100e",
            from = DERIVED,
            later = true,
            is = "installed compute of a synthetic world",
            source = "as in the world of states; range .4-1.2")
        double compute,
    @Quantity(
            value = .36,
            min = .001,
            max = 1e3,
            unit = "M H100e/yr",
            from = DERIVED,
            is = "what sites of memory and of packaging make in a synthetic world",
            source = "as in the world of states; range .25-.72")
        double capacity,
    @Quantity(
            value = 17,
            min = .001,
            max = 1e4,
            unit = "bn USD/yr",
            from = DERIVED,
            later = true,
            is = "chip budgets of a synthetic world",
            source = "as in the world of states; range 12-25")
        double budget,
    @Quantity(
            value = 20,
            min = 0,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            is = "spread of initial capability below the frontier among synthetic labs")
        double capabilitySpread,
    @Quantity(
            value = 9,
            min = 0,
            max = 100,
            unit = "points",
            from = ASSUMPTION,
            later = true,
            is = "distance of a synthetic lab's best open weights to its best model",
            source =
                "gap filled: 13 months at the pace before the run, as in the world of states; range 5-14")
        double openShortfall,
    @Quantity(
            value = .03,
            min = -.1,
            max = .2,
            unit = "1/yr",
            from = BACKGROUND,
            is = "trend growth of synthetic states",
            source = "growth of world output of about 3 % a year")
        double growth,
    @Quantity(
            value = .32,
            min = .001,
            max = 100,
            unit = "H100 per package",
            from = ASSUMPTION,
            is = "performance of the packages of synthetic chains",
            source = "as of US makers in the world of states")
        double performance,
    @Quantity(
            value = .8,
            min = .01,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "yield of synthetic makers, at its limit",
            source = "as of US makers in the world of states")
        double yield,
    @Quantity(
            value = .5,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "part of synthetic makers' tool chain beyond denial",
            source = "as in the toy world")
        double indigenisation,
    @Quantity(
            value = .05,
            min = 0,
            max = 1,
            unit = "1",
            from = ASSUMPTION,
            is = "safety share of synthetic labs",
            source = "as in the toy world")
        double safetyShare,
    @Quantity(
            value = 600,
            min = .001,
            max = 1e6,
            unit = "million",
            from = ASSUMPTION,
            is = "users of AI at which the rate of incidents of a synthetic world is stated",
            source = "as in the world of states")
        double usageReference)
    implements Serializable {}
