package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Growth of the largest training run of the labs of a state, as a factor a year:
 *
 * <pre>growth = (record(date) / record(from))^(1 / years)</pre>
 *
 * A first date before the run is moved to its first month, and the years are adjusted.
 *
 * <p>Source: Epoch AI, training-compute records (CC BY 4.0).
 */
record LargestRunGrowth() implements ObservationOperator {
  private static final LargestRun RECORD = new LargestRun();

  @Override
  public List<RequiredMetric> requires(String entity) {
    return RECORD.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, query.month()) / 12.0;
    if (years <= 0) {
      return Prediction.NONE;
    }
    double ratio = RECORD.predict(run, query).value() / RECORD.predict(run, query.at(from)).value();
    return Prediction.of(FastMath.pow(ratio, 1 / years));
  }
}
