package org.multipolar.store;

import java.time.YearMonth;

/**
 * An event, a row of {@code events.csv}.
 *
 * @param run number of the replication
 * @param date date
 * @param phase phase of the tick
 * @param actor state, firm or regime
 * @param kind kind of event
 * @param target state or regime that it concerns, if any
 * @param item the lever, the model or the incident
 * @param from value before, NaN if none
 * @param to value after
 * @param because inputs of the decision rule, {@code name=value} pairs
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
