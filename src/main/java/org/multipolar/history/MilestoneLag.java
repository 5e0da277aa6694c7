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
 * linear between the ends of months. The record names the milestone (GPT-4, 15 March 2023) and the
 * day on which the first model of the follower stood level with it on the Epoch Capabilities Index,
 * whose points are the unit of Z. Where the run ends first, the lag is at least what was left of
 * it. Where an observation does not name its milestone, it lies the observed lag before its date.
 * Where there is no follower at the milestone, such as a state without labs, there is no answer.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0).
 *
 * @param follower metric of the follower's best capability, points
 */
record MilestoneLag(String follower) implements Operator {
  private static final String FRONTIER = "frontier";

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of(FRONTIER, RecordSchema.WORLD), Need.of(follower, entity));
  }

  @Override
  public OperatorQuery question(Observation observation) {
    YearMonth date = YearMonth.from(observation.date());
    YearMonth milestone =
        observation
            .from()
            .map(YearMonth::from)
            .orElse(date.minusMonths(Math.round(observation.value())));
    return OperatorQuery.between(observation.entity(), milestone, date);
  }

  /** The milestone moves along, so that answers stand where such observations would. */
  @Override
  public OperatorQuery inMonth(OperatorQuery question, YearMonth month) {
    long moved = ChronoUnit.MONTHS.between(question.month(), month);
    return OperatorQuery.between(
        question.entity(), question.from().orElseThrow().plusMonths(moved), month);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    YearMonth milestone = question.from().orElseThrow();
    if (!run.covers(milestone)) {
      return Prediction.NONE;
    }
    double level = run.at(FRONTIER, RecordSchema.WORLD, milestone);
    double before = run.at(follower, question.entity(), milestone);
    if (Double.isNaN(level) || Double.isNaN(before)) {
      return Prediction.NONE;
    }
    if (before >= level) {
      return Prediction.of(0);
    }
    int months = 0;
    for (YearMonth m = milestone.plusMonths(1); !m.isAfter(run.last()); m = m.plusMonths(1)) {
      double now = run.at(follower, question.entity(), m);
      if (now >= level) {
        return Prediction.of(months + (level - before) / (now - before));
      }
      before = now;
      months++;
    }
    return new Prediction(months, true);
  }
}
