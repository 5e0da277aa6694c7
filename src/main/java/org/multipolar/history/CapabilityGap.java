package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Points by which the best model of a follower is behind that of the leader at the end of a month;
 * over a window, the mean of its months:
 *
 * <pre>gap = Z_leader − Z_follower</pre>
 *
 * The index is fitted with later models, and its error is three points above 120, so single months
 * are noisy. The gap is a saw-tooth: it closes with a model of the follower and opens with one of
 * the leader.
 *
 * <p>Source: Epoch AI, Epoch Capabilities Index (CC BY 4.0).
 *
 * @param lead the leader and the follower
 */
record CapabilityGap(Lead lead) implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return lead.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double sum = 0;
    int months = 0;
    YearMonth from = query.from().orElse(query.month());
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      sum += lead.gap(run, query.entity(), m);
      months++;
    }
    return months > 0 ? Prediction.of(sum / months) : Prediction.NONE;
  }
}
