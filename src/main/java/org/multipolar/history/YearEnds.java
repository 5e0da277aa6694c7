package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Mean of a metric over the Decembers from the first day to the date; its value in the month of the
 * date without a first day.
 *
 * @param metric name
 */
record YearEnds(String metric) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    if (query.from().isEmpty()) {
      return Prediction.of(run.at(metric, query.entity(), query.month()));
    }
    double sum = 0;
    int years = 0;
    for (int year = query.from().get().getYear(); year <= query.month().getYear(); year++) {
      YearMonth end = YearMonth.of(year, 12);
      if (!end.isBefore(query.from().get()) && !end.isAfter(query.month())) {
        sum += run.at(metric, query.entity(), end);
        years++;
      }
    }
    return years > 0 ? Prediction.of(sum / years) : Prediction.NONE;
  }
}
