package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** Positions for researchers, and who fills them. */
public record TalentParameters(
    @Quantity(
            value = .12,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "nu",
            from = ASSUMPTION,
            is = "share of positions filled anew each year",
            source =
                "bounded by the change between the talent trackers of 2019 and 2022 (MacroPolo); range .05-.2")
        double turnover,
    @Quantity(
            value = 4,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "s_0",
            from = ASSUMPTION,
            is = "utility of staying at home",
            source =
                "one in five researchers of Indian origin works in India, nearly all of US origin in the United States (MacroPolo 2.0); range 2-5")
        double staying,
    @Quantity(
            value = .7,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "theta",
            from = ASSUMPTION,
            is = "exponent of initial researchers in the mass of a place; compute has the rest",
            source =
                "form: gravity of Beine, Bertoli and Fernandez-Huertas Moraga 2016; range .4-1")
        double mass,
    @Quantity(
            value = .5,
            min = 0,
            max = 3,
            unit = "1",
            symbol = "beta_w",
            from = ASSUMPTION,
            is = "elasticity of attraction with respect to income per head",
            source = "sign of all gravity estimates, size assumed; range .2-1")
        double income,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_d",
            from = ASSUMPTION,
            is = "disutility of full political distance",
            source = "assumed; range .3-3")
        double distance,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "delta_R",
            from = ASSUMPTION,
            is = "disutility of another continent",
            source = "assumed; range 0-1")
        double region,
    @Quantity(
            value = 2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_in",
            from = ASSUMPTION,
            is = "disutility of a full barrier to entry",
            source = "a full barrier cuts a flow to an eighth; range .5-4")
        double entry,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_out",
            from = ASSUMPTION,
            is = "disutility of a full barrier to exit",
            source = "a full barrier cuts a flow to a third; range .3-3")
        double exit,
    @Quantity(
            value = .4,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "zeta",
            from = SOURCED,
            is = "share of rejected entrants whom firms hire abroad",
            source =
                "Glennon 2024, Management Science: .4 jobs abroad per rejection, .9 in the most global firms; range 0-.9")
        double offshore,
    @Quantity(
            value = .7,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "epsilon_o",
            from = ASSUMPTION,
            is = "research value of a researcher hired abroad, relative to one at home",
            source = "assumed; range .3-1")
        double use,
    @Quantity(
            value = .2,
            min = 0,
            max = 5,
            unit = "1/yr",
            symbol = "delta_B",
            from = ASSUMPTION,
            is = "rate at which positions abroad end",
            source = "five years in a job; range .1-.5")
        double fade)
    implements Serializable {}
