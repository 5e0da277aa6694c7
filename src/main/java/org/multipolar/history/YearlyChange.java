package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Change of a stock from the first day to the date, per year.
 *
 * @param metric of the stock
 */
record YearlyChange(String metric) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, query.month()) / 12.0;
    return years > 0
        ? Prediction.of(
            (run.at(metric, query.entity(), query.month()) - run.at(metric, query.entity(), from))
                / years)
        : Prediction.NONE;
  }
}
