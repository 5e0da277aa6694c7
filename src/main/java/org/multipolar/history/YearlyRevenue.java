package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * A chip maker's revenue over the twelve months that end with the month of the date, bn USD:
 *
 * <pre>R = Σ over the 12 months of p_c · units sold</pre>
 *
 * Nvidia's fiscal year N ends on the last Sunday of January of year N, so it is read as February to
 * January; the days between are left aside. The record is the revenue of its data-centre segment,
 * which sells systems and networks besides accelerators; the model's price of a chip stands for all
 * that is sold with it, since budgets are.
 *
 * <p>Source: Nvidia, annual reports.
 */
record YearlyRevenue() implements Operator {
  private static final int YEAR = 12;

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of("revenue", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    double revenue = 0;
    for (YearMonth m : Span.of(YEAR, question.month())) {
      revenue += run.covers(m) ? run.flow("revenue", question.entity(), m) : Double.NaN;
    }
    return Prediction.of(revenue);
  }
}
