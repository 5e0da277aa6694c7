package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.study.Summary;
import org.multipolar.world.Event;

/**
 * Months from a suspension deal to its end, median over the deals of a window that have ended; NaN
 * without one.
 *
 * <p>Source: the truce of Geneva, May 2025: 90 days; a year is typical of trade truces.
 */
record DealMonths() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("gdp-world", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    List<Event> ends = new ArrayList<>(EventsOf.kind(run, query, "lapsed").toList());
    List<Double> months = new ArrayList<>();
    for (Event deal : EventsOf.kind(run, query, "agreed").toList()) {
      ends.stream()
          .filter(end -> end.tick() >= deal.tick())
          .filter(end -> end.actor().equals(deal.actor()) && end.target().equals(deal.target()))
          .findFirst()
          .ifPresent(
              end -> {
                ends.remove(end);
                months.add((double) (end.tick() - deal.tick()) * run.monthsPerTick());
              });
    }
    return Prediction.of(
        Summary.of(months.stream().mapToDouble(Double::doubleValue).toArray()).median());
  }
}
