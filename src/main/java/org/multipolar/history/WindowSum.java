package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Sum of a flow over the months from the first day to the date.
 *
 * @param metric of the flow, per tick
 */
record WindowSum(String metric) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double sum = 0;
    YearMonth from = query.from().orElse(run.first());
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      sum += run.covers(m) ? run.flow(metric, query.entity(), m) : Double.NaN;
    }
    return Prediction.of(sum);
  }
}
