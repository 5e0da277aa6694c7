package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * A chip maker's revenue over the twelve months that end with the month of the date, bn USD:
 *
 * <pre>R = Σ over the 12 months of p_c · units sold</pre>
 *
 * Nvidia's fiscal year N ends on the last Sunday of January of year N, so it is represented by
 * February to January; the remaining days are ignored. Observations are the revenue of its
 * data-centre segment, which sells systems and networks besides accelerators; the model's price of
 * a chip includes everything sold with it, because budgets do.
 *
 * <p>Source: Nvidia, annual reports.
 */
record YearlyRevenue() implements ObservationOperator {
  private static final int YEAR = 12;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("revenue", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double revenue = 0;
    for (YearMonth m : query.trailing(YEAR)) {
      revenue += run.covers(m) ? run.flow("revenue", query.entity(), m) : Double.NaN;
    }
    return Prediction.of(revenue);
  }
}
