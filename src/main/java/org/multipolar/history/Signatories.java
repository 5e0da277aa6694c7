package org.multipolar.history;

import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.world.Event;

/**
 * The smallest or largest number of signatories of a summit statement in a window; NaN without a
 * summit.
 *
 * <p>Source: statements of Bletchley, Seoul and Paris: 28, 27 and 58 states.
 *
 * @param most whether the largest number is returned
 */
record Signatories(boolean most) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("gdp-world", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    DoubleStream counts = EventsOf.kind(run, query, "signed").mapToDouble(Event::to);
    return Prediction.of((most ? counts.max() : counts.min()).orElse(Double.NaN));
  }
}
