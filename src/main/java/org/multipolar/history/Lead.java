package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * A leader and a follower in capability, compared by the best model of each.
 *
 * @param leader metric of the leader
 * @param leads entity of the leader
 * @param follower metric of the follower
 */
record Lead(String leader, String leads, String follower) {

  /** Models of a state behind those of the United States. */
  static final Lead OF_USA = new Lead("lab-frontier", "USA", "lab-frontier");

  /** Open weights behind the best of all models; if that is open, the lead is 0. */
  static final Lead OF_CLOSED = new Lead("frontier", RecordSchema.WORLD, "open-frontier");

  List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(leader, leads), RequiredMetric.of(follower, entity));
  }

  /** Capability of the leader, points. */
  double leader(Trajectory run, YearMonth month) {
    return run.at(leader, leads, month);
  }

  /** Capability of the follower, points. */
  double follower(Trajectory run, String entity, YearMonth month) {
    return run.at(follower, entity, month);
  }

  /** The gap, points; below 0 where the follower is ahead. */
  double gap(Trajectory run, String entity, YearMonth month) {
    return leader(run, month) - follower(run, entity, month);
  }
}
