package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * A metric of some states added up, in another unit.
 *
 * @param metric name
 * @param states ids; those that a world does not have count as 0
 * @param factor from the unit of the metric to that of the sum
 * @param ahead months from what is observed to what the metric counts
 */
record SumOfStates(String metric, List<String> states, double factor, int ahead)
    implements ObservationOperator {

  SumOfStates(String metric, List<String> states, double factor) {
    this(metric, states, factor, 0);
  }

  @Override
  public List<RequiredMetric> requires(String entity) {
    return states.stream().map(state -> RequiredMetric.ifPresent(metric, state)).toList();
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth month = query.month().plusMonths(ahead);
    if (!run.covers(month)) {
      return Prediction.NONE;
    }
    double sum = 0;
    boolean any = false;
    for (String state : states) {
      any |= run.has(metric, state);
      sum += run.orZero(metric, state, month);
    }
    return any ? Prediction.of(factor * sum) : Prediction.NONE;
  }
}
