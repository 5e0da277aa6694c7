package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multipolar.scenario.study.Observation;

/**
 * Months until a follower first comes within a point of the leader's capability at a milestone:
 *
 * <pre>lag = inf{ t ≥ from : Z_follower(t) ≥ Z_leader(from) − 1 } − from</pre>
 *
 * in whole months, because models appear on days, while a run records the ends of months. An
 * observation names the milestone (GPT-4, 14 March 2023) and the day on which the first model of
 * the follower drew level with it on the Epoch Capabilities Index, whose points are the unit of Z.
 * If the run ends first, the remaining months of the run are a lower bound of the lag. If an
 * observation does not name its milestone, the milestone precedes its date by the observed lag.
 * Without a follower at the milestone, such as in a state without labs, there is no prediction.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0).
 *
 * @param lead the leader and the follower
 */
record MilestoneLag(Lead lead) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return lead.requires(entity);
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
    double level = lead.leader(run, milestone) - RecordLag.TOLERANCE;
    if (Double.isNaN(level) || Double.isNaN(lead.follower(run, query.entity(), milestone))) {
      return Prediction.NONE;
    }
    for (YearMonth m = milestone; !m.isAfter(run.last()); m = m.plusMonths(1)) {
      if (lead.follower(run, query.entity(), m) >= level) {
        return Prediction.of(ChronoUnit.MONTHS.between(milestone, m));
      }
    }
    return new Prediction(ChronoUnit.MONTHS.between(milestone, run.last()), true);
  }
}
