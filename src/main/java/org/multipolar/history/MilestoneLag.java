package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.RecordSchema;

/**
 * Months until a follower first reaches the capability that the frontier had at a milestone:
 *
 * <pre>lag = inf{ t ≥ from : Z_follower(t) ≥ Z_frontier(from) } − from</pre>
 *
 * interpolated linearly between the ends of months. An observation names the milestone (GPT-4, 15
 * March 2023) and the day on which the first model of the follower equalled it on the Epoch
 * Capabilities Index, whose points are the unit of Z. If the run ends first, the remaining months
 * of the run are a lower bound of the lag. If an observation does not name its milestone, the
 * milestone precedes its date by the observed lag. Without a follower at the milestone, such as in
 * a state without labs, there is no prediction.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0).
 *
 * @param follower metric of the follower's best capability, points
 */
record MilestoneLag(String follower) implements ObservationOperator {
  private static final String FRONTIER = "frontier";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of(FRONTIER, RecordSchema.WORLD), RequiredMetric.of(follower, entity));
  }

  @Override
  public OperatorQuery query(Observation observation) {
    YearMonth date = YearMonth.from(observation.date());
    YearMonth milestone =
        observation
            .from()
            .map(YearMonth::from)
            .orElse(date.minusMonths(Math.round(observation.value())));
    return OperatorQuery.between(observation.entity(), milestone, date);
  }

  /** Moves the milestone by the same number of months as the date. */
  @Override
  public OperatorQuery inMonth(OperatorQuery query, YearMonth month) {
    long moved = ChronoUnit.MONTHS.between(query.month(), month);
    return OperatorQuery.between(
        query.entity(), query.from().orElseThrow().plusMonths(moved), month);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth milestone = query.from().orElseThrow();
    if (!run.covers(milestone)) {
      return Prediction.NONE;
    }
    double level = run.at(FRONTIER, RecordSchema.WORLD, milestone);
    double before = run.at(follower, query.entity(), milestone);
    if (Double.isNaN(level) || Double.isNaN(before)) {
      return Prediction.NONE;
    }
    if (before >= level) {
      return Prediction.of(0);
    }
    int months = 0;
    for (YearMonth m = milestone.plusMonths(1); !m.isAfter(run.last()); m = m.plusMonths(1)) {
      double current = run.at(follower, query.entity(), m);
      if (current >= level) {
        return Prediction.of(months + (level - before) / (current - before));
      }
      before = current;
      months++;
    }
    return new Prediction(months, true);
  }
}
