package org.multipolar.store;

import java.time.YearMonth;

/**
 * Something that happened, as {@code events.csv} has it.
 *
 * @param run number of the replication
 * @param date when
 * @param phase in which phase of the tick
 * @param actor state, firm or regime
 * @param kind what kind of act
 * @param target state or regime it is aimed at, empty when there is none
 * @param item the lever, the model or the incident
 * @param from value before, NaN where there is none
 * @param to value after
 * @param because what the rule saw, {@code name=value} pairs
 */
public record EventRow(
    int run,
    YearMonth date,
    String phase,
    String actor,
    String kind,
    String target,
    String item,
    double from,
    double to,
    String because) {}
