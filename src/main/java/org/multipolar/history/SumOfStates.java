package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * The sum of a metric over some states, in another unit.
 *
 * @param metric name
 * @param states ids; states that a world does not have count as 0
 * @param factor from the unit of the metric to that of the sum
 * @param ahead months by which the metric lags the observed quantity
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
  public YearMonth last(OperatorQuery query) {
    return query.month().plusMonths(ahead);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth month = last(query);
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
