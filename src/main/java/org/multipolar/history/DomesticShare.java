package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Share of domestically produced accelerators in those sold in a state over the twelve months that
 * end with the month of the date; for 31 December, the calendar year:
 *
 * <pre>share = Σ_m d(m) A(m) / Σ_m (A(m) − F(m))</pre>
 *
 * with A chips added, d the domestically produced fraction, and F smuggled chips, which sales
 * statistics omit; all in H100 equivalents. Observations mix shares of units and of value. Domestic
 * chips are slower and cheaper: their share by units is greater than by performance, and the share
 * by value lies in between, so the operator tends to be lower than the observations.
 *
 * <p>Source: IDC (first half of 2023, units), Bernstein (2023, sales), as reported by the press.
 */
record DomesticShare() implements ObservationOperator {
  private static final int YEAR = 12;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of("domestic-chip-share", entity),
        RequiredMetric.of("additions", entity),
        RequiredMetric.of("smuggled-in", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double home = 0;
    double sold = 0;
    for (YearMonth m : query.trailing(YEAR)) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      double added = run.flow("additions", query.entity(), m);
      double share = run.at("domestic-chip-share", query.entity(), m);
      home += added > 0 ? share * added : 0;
      sold += added - run.flow("smuggled-in", query.entity(), m);
    }
    return Prediction.of(home / sold);
  }
}
