package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Mean of a metric over the months from the first day to the date; its value in the month of the
 * date without a first day.
 *
 * @param metric name
 */
record WindowMean(String metric) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double sum = 0;
    int months = 0;
    YearMonth from = query.from().orElse(query.month());
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      sum += run.at(metric, query.entity(), m);
      months++;
    }
    return months > 0 ? Prediction.of(sum / months) : Prediction.NONE;
  }
}
