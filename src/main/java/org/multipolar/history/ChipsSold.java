package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Chips that a maker has sold from the start of the run to the end of the month, M H100e:
 *
 * <pre>N = Σ_m R(m)/p(m)</pre>
 *
 * with R revenue, bn USD, and p the price, k$ per H100e. Observations are sales since the end of
 * September 2022, so that earlier stocks do not matter. Nothing is scrapped.
 *
 * <p>Source: Epoch AI, AI chip sales (CC BY 4.0).
 */
record ChipsSold() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("revenue", entity), RequiredMetric.of("price", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    double units = 0;
    for (YearMonth m = run.first(); !m.isAfter(query.month()); m = m.plusMonths(1)) {
      units += run.flow("revenue", query.entity(), m) / run.at("price", query.entity(), m);
    }
    return Prediction.of(units);
  }
}
