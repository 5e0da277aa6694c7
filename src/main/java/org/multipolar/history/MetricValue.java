package org.multipolar.history;

import java.util.List;

/**
 * The value of a metric of the catalogue in the month of the date.
 *
 * @param metric name
 */
record MetricValue(String metric) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    return Prediction.of(run.at(metric, query.entity(), query.month()));
  }
}
