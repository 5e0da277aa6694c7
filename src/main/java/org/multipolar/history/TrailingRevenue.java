package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * A chip maker's revenue over the months that end with the month of the date, bn USD:
 *
 * <pre>R = Σ over the months of p_c · units sold</pre>
 *
 * Nvidia's fiscal year N ends on the last Sunday of January of year N, so it is represented by
 * February to January, its quarters likewise; the remaining days are ignored. Observations are the
 * revenue of its data-centre segment, which sells systems and networks besides accelerators; the
 * model's price of a chip includes everything sold with it, because budgets do.
 *
 * <p>Source: Nvidia, annual and quarterly reports.
 *
 * @param months twelve or three
 */
record TrailingRevenue(int months) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("revenue", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double revenue = 0;
    for (YearMonth m : query.trailing(months)) {
      revenue += run.covers(m) ? run.flow("revenue", query.entity(), m) : Double.NaN;
    }
    return Prediction.of(revenue);
  }
}
