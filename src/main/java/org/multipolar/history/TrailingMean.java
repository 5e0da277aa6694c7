package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Mean of a metric over the months that end with the month of the date; for a yearly rate over
 * twelve months, the total of a year.
 *
 * @param metric name
 * @param months number of months
 * @param part of the metric that is observed
 */
record TrailingMean(String metric, int months, double part) implements ObservationOperator {

  TrailingMean(String metric, int months) {
    this(metric, months, 1);
  }

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double sum = 0;
    for (YearMonth m : query.trailing(months)) {
      sum += run.covers(m) ? run.at(metric, query.entity(), m) : Double.NaN;
    }
    return Prediction.of(part * sum / months);
  }
}
