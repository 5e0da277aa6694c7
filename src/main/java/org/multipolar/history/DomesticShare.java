package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Share of home-made accelerators in those sold in a state over the twelve months that end with the
 * month of the date; for 31 December, the calendar year:
 *
 * <pre>share = Σ_m d(m) A(m) / Σ_m (A(m) − F(m))</pre>
 *
 * with A chips added, d the part made at home, and F smuggled chips, which no census of sales
 * counts; all in H100 equivalents. The record mixes shares of units and of value. Home-made chips
 * do less and cost less: by units their share is greater than by performance, by value it lies
 * between, so the operator is a lower reading of a mixed one.
 *
 * <p>Source: IDC (first half of 2023, units), Bernstein (2023, sales), as reported by the press.
 */
record DomesticShare() implements Operator {
  private static final int YEAR = 12;

  @Override
  public List<Need> needs(String entity) {
    return List.of(
        Need.of("domestic-chip-share", entity),
        Need.of("additions", entity),
        Need.of("smuggled-in", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    double home = 0;
    double sold = 0;
    for (YearMonth m : Span.of(YEAR, question.month())) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      double added = run.flow("additions", question.entity(), m);
      double share = run.at("domestic-chip-share", question.entity(), m);
      home += added > 0 ? share * added : 0;
      sold += added - run.flow("smuggled-in", question.entity(), m);
    }
    return Prediction.of(home / sold);
  }
}
