package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.DERIVED;

import java.io.Serializable;

/** Movement of researchers. */
public record TalentParameters(
    @Quantity(
            value = .06,
            min = 0,
            max = 1,
            unit = "1/yr",
            symbol = "m_0",
            from = ASSUMPTION,
            is = "rate at which researchers consider moving",
            source =
                "gap filled: one career move in about 16 years crosses a border choice; range .02-.15")
        double mobility,
    @Quantity(
            value = .5,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "beta_w",
            from = ASSUMPTION,
            is = "pull of income per head",
            source = "gap filled; range .2-1")
        double income,
    @Quantity(
            value = .25,
            min = 0,
            max = 5,
            unit = "1",
            symbol = "beta_C",
            from = ASSUMPTION,
            is = "pull of compute per researcher",
            source = "gap filled; range 0-.6")
        double compute,
    @Quantity(
            value = 1,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_d",
            from = ASSUMPTION,
            is = "cost of political distance",
            source = "gap filled; range .3-3")
        double distance,
    @Quantity(
            value = 2,
            min = 0,
            max = 10,
            unit = "1",
            symbol = "beta_tau",
            from = ASSUMPTION,
            is = "cost of a full talent barrier, on entry and on exit",
            source = "gap filled: a full barrier cuts a flow to an eighth; range .5-4")
        double barrier,
    @Quantity(
            value = 6,
            min = 0,
            max = 20,
            unit = "1",
            symbol = "s_0",
            from = DERIVED,
            is = "worth of staying",
            source =
                "so that at least .80 of researchers trained in the United States stay (MacroPolo 2.0, CSET 2019); range 4-8")
        double staying)
    implements Serializable {}
