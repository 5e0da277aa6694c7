package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Number of states per year, outside the European Union, whose regulation rises from zero between
 * the first day and the date.
 *
 * <p>Source: laws in force, to June 2025: China, Peru, Korea, Japan, El Salvador, Viet Nam.
 */
record FirstLaws() implements ObservationOperator {
  private static final String REGULATION = "regulation";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.ofEveryState(REGULATION));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, query.month()) / 12.0;
    if (!run.covers(query.month()) || years <= 0) {
      return Prediction.NONE;
    }
    int laws = 0;
    for (String state : run.states()) {
      if (!Union.STATES.contains(state)
          && run.at(REGULATION, state, from) == 0
          && run.at(REGULATION, state, query.month()) > 0) {
        laws++;
      }
    }
    return Prediction.of(laws / years);
  }
}
