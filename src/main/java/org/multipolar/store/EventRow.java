package org.multipolar.store;

import java.io.IOException;
import java.time.LocalDate;

/**
 * An event, a row of {@code events.csv}.
 *
 * @param run number of the replication
 * @param event its number in the replication, from 1
 * @param date first day of its month
 * @param phase phase of the tick
 * @param actor state, firm or regime
 * @param kind kind of event
 * @param target state or regime that it concerns, if any
 * @param item the lever, the model or the incident
 * @param before value before, NaN if none
 * @param after value after
 * @param source the scenario's source; empty if a rule decided, whose inputs are in {@code
 *     reasons.csv}
 */
public record EventRow(
    int run,
    int event,
    LocalDate date,
    String phase,
    String actor,
    String kind,
    String target,
    String item,
    double before,
    double after,
    String source) {

  static EventRow read(CsvReader csv) throws IOException {
    return new EventRow(
        (int) csv.number(0),
        (int) csv.number(1),
        LocalDate.parse(csv.text(2)),
        csv.text(3),
        csv.text(4),
        csv.text(5),
        csv.text(6),
        csv.text(7),
        csv.number(8),
        csv.number(9),
        csv.text(10));
  }
}
