package org.multipolar.history;

import java.util.List;

/**
 * A metric of the catalogue as it stands: its value in the month of the date.
 *
 * @param metric name
 */
record MetricValue(String metric) implements Operator {

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    return Prediction.of(run.at(metric, question.entity(), question.month()));
  }
}
