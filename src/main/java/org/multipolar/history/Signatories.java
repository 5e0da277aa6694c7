package org.multipolar.history;

import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.world.Event;

/**
 * The fewest or the most signatories of a statement of a summit in a window; none without a summit.
 *
 * <p>Source: statements of Bletchley, Seoul and Paris: 28, 27 and 58 states.
 *
 * @param most whether the most are asked for
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
