package org.multipolar.value.parameter;

import static org.multipolar.value.parameter.Provenance.ASSUMPTION;
import static org.multipolar.value.parameter.Provenance.SOURCED;

import java.io.Serializable;

/** What regulation costs. */
public record RegulationParameters(
    @Quantity(
            value = .057,
            min = 0,
            max = .5,
            unit = "1",
            symbol = "c_R",
            from = SOURCED,
            is = "part of algorithmic progress that regulation of 1 costs a lab",
            source =
                "Aghion, Bergeaud and Van Reenen 2023 (AER 113): innovation -5.7 %, mostly incremental; range 0-.15")
        double researchCost,
    @Quantity(
            value = 2,
            min = 1,
            max = 10,
            unit = "1",
            from = ASSUMPTION,
            is =
                "how many times as much it costs a lab with less than a twentieth of its home's research compute",
            source = "fixed costs of compliance; range 1-4")
        double smallLab,
    @Quantity(
            value = .3,
            min = 0,
            max = 3,
            unit = "1",
            symbol = "c_G",
            from = ASSUMPTION,
            is = "part by which regulation of 1 stretches the wait for a generation",
            source = "range 0-.8")
        double generationDelay,
    @Quantity(
            value = .25,
            min = 0,
            max = 1,
            unit = "1",
            symbol = "c_a",
            from = ASSUMPTION,
            is = "part of the start of use that regulation of 1 costs",
            source =
                "a quarter of what Janssen et al. 2022 (NBER 30028) find for apps under the GDPR; range 0-.6")
        double useCost)
    implements Serializable {}
