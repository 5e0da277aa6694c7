package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * The prediction of an operator for the date divided by its prediction for the first day.
 *
 * @param of the operator
 */
record Ratio(ObservationOperator of) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return of.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().orElse(run.first());
    double now = of.predict(run, OperatorQuery.about(query.entity(), query.month())).value();
    return Prediction.of(now / of.predict(run, OperatorQuery.about(query.entity(), from)).value());
  }
}
