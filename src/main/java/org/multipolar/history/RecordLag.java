package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Months until a follower comes within a point of a record of the leader, mean over the records of
 * a window that are matched by its end:
 *
 * <pre>
 * lag_i = inf{ t ≥ t_i : Z_follower(t) ≥ Z_i − 1 } − t_i,   mean over i with t_i + lag_i ≤ date
 * </pre>
 *
 * A record is a month in which the leader's best model is better than any before it and the
 * follower has not reached it yet. Records still unmatched at the end are censored: as in the
 * observation, the mean is one of completed spells and is biased downwards where many are not
 * completed. If none is matched, the months from the first record are a lower bound; without a
 * record there is no prediction.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0).
 *
 * @param lead the leader and the follower
 */
record RecordLag(Lead lead) implements ObservationOperator {

  /** Points within which a record counts as matched. */
  static final double TOLERANCE = 1;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return lead.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().orElse(run.first().plusMonths(1));
    if (!run.covers(from.minusMonths(1)) || !run.covers(query.month())) {
      return Prediction.NONE;
    }
    double best = lead.leader(run, from.minusMonths(1));
    double sum = 0;
    int matched = 0;
    long open = 0;
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double level = lead.leader(run, m);
      if (level > best) {
        best = level;
        long months = months(run, query, m, level - TOLERANCE);
        if (months > 0) {
          sum += months;
          matched++;
        } else if (months < 0 && open == 0) {
          open = ChronoUnit.MONTHS.between(m, query.month());
        }
      }
    }
    if (matched > 0) {
      return Prediction.of(sum / matched);
    }
    return open > 0 ? new Prediction(open, true) : Prediction.NONE;
  }

  /** Months until the follower reaches a level; −1 if it does not by the end of the window. */
  private long months(Trajectory run, OperatorQuery query, YearMonth from, double level) {
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      if (lead.follower(run, query.entity(), m) >= level) {
        return ChronoUnit.MONTHS.between(from, m);
      }
    }
    return -1;
  }
}
