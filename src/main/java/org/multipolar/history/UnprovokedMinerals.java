package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * The strictest mineral control that the United States face in those months of a window in which
 * China faces no chip or tool control; 0 if there is no such month.
 *
 * <p>Source: the record of control acts: China's are answers.
 */
record UnprovokedMinerals() implements ObservationOperator {
  private static final List<String> PROVOCATIONS =
      List.of("chip-control-faced", "tool-control-faced");

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of(PROVOCATIONS.get(0), entity),
        RequiredMetric.of(PROVOCATIONS.get(1), entity),
        RequiredMetric.of("mineral-control-faced", "USA"));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    double hardest = 0;
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      boolean provoked = false;
      for (String metric : PROVOCATIONS) {
        provoked |= run.at(metric, query.entity(), m) > 0;
      }
      if (!provoked) {
        hardest = Math.max(hardest, run.at("mineral-control-faced", "USA", m));
      }
    }
    return Prediction.of(hardest);
  }
}
