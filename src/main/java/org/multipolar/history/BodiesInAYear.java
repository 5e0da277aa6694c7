package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * The largest net number of bodies that any state joins within twelve months of a window.
 *
 * <p>Source: membership lists to June 2025: at most eight AI bodies per state in five years.
 */
record BodiesInAYear() implements ObservationOperator {
  static final String MEMBERSHIPS = "memberships";
  private static final int YEAR = 12;

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
    double most = 0;
    for (String state : run.states()) {
      for (YearMonth m = from.plusMonths(1); !m.isAfter(query.month()); m = m.plusMonths(1)) {
        YearMonth before = m.minusMonths(YEAR).isBefore(from) ? from : m.minusMonths(YEAR);
        most = Math.max(most, run.at(MEMBERSHIPS, state, m) - run.at(MEMBERSHIPS, state, before));
      }
    }
    return Prediction.of(most);
  }
}
