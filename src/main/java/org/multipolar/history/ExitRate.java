package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Memberships given up in a window, per membership-year:
 *
 * <pre>rate = Σ_j Σ_m (n_j(m−1) − n_j(m))⁺ / (Σ_j Σ_m n_j(m−1) / 12)</pre>
 *
 * A state that leaves one body and joins another in the same month is not counted.
 *
 * <p>Source: von Borzyskowski and Vabulas 2019.
 */
record ExitRate() implements ObservationOperator {
  private static final String MEMBERSHIPS = BodiesInAYear.MEMBERSHIPS;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.ofEveryState(MEMBERSHIPS));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    double left = 0;
    double years = 0;
    for (String state : run.states()) {
      for (YearMonth m = from.plusMonths(1); !m.isAfter(query.month()); m = m.plusMonths(1)) {
        double before = run.at(MEMBERSHIPS, state, m.minusMonths(1));
        left += Math.max(0, before - run.at(MEMBERSHIPS, state, m));
        years += before / 12;
      }
    }
    return years > 0 ? Prediction.of(left / years) : Prediction.NONE;
  }
}
