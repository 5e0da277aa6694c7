package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * What an operator says of the date over what it says of the first day.
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
