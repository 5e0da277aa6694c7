package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Whether a gap in capability is a saw-tooth within a window: above eight points, then at most 4.5,
 * then above eight again. 1 if so, 0 otherwise.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0): the open gap of 16 points in March
 * 2023 fell to 4.4 in April 2024 and was 11.5 in December.
 *
 * @param lead the leader and the follower
 */
record GapSawtooth(Lead lead) implements ObservationOperator {
  private static final double WIDE = 8;
  private static final double NARROW = 4.5;
  private static final int STEPS = 3;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return lead.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().orElse(run.first());
    if (!run.covers(from) || !run.covers(query.month())) {
      return Prediction.NONE;
    }
    int step = 0;
    for (YearMonth m = from; !m.isAfter(query.month()) && step < STEPS; m = m.plusMonths(1)) {
      double gap = lead.gap(run, query.entity(), m);
      if (step == 1 ? gap <= NARROW : gap > WIDE) {
        step++;
      }
    }
    return Prediction.of(step == STEPS ? 1 : 0);
  }
}
