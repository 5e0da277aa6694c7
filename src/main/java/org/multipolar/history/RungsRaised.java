package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.policy.instrument.Rung;

/**
 * Number of rungs by which the strictest chip control on a state was raised from the first day to
 * the date, without decreases; a rung is a quarter:
 *
 * <pre>n = 4 Σ_m (x(m) − x(m−1))⁺</pre>
 *
 * <p>Source: the record of control acts.
 */
record RungsRaised() implements ObservationOperator {
  private static final String FACED = "chip-control-faced";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(FACED, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double raised = 0;
    for (YearMonth m = from.plusMonths(1); !m.isAfter(query.month()); m = m.plusMonths(1)) {
      raised +=
          Math.max(
              0,
              run.at(FACED, query.entity(), m) - run.at(FACED, query.entity(), m.minusMonths(1)));
    }
    return run.covers(query.month()) ? Prediction.of(raised / Rung.SIZE) : Prediction.NONE;
  }
}
