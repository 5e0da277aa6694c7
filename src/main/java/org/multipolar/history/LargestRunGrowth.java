package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * Growth of the largest training run of the labs of a state, as a factor per year:
 *
 * <pre>growth = (record(date) / record(from))^(1 / years)</pre>
 *
 * For states with a known record at the end of 2021, that month may be the first date although it
 * precedes the run; any other first date outside the run is moved to the first month of the run,
 * and the years are adjusted.
 *
 * <p>Source: Epoch AI, training-compute records (CC BY 4.0).
 */
record LargestRunGrowth() implements ObservationOperator {
  private static final LargestRun RECORD = new LargestRun();

  /** Records at the end of 2021, FLOP: FLAN 137B and ERNIE 3.0 Titan. */
  private static final Map<String, Double> BEFORE = Map.of("USA", 2.05e24, "CHN", 1.04e24);

  private static final YearMonth KNOWN = YearMonth.of(2021, 12);

  @Override
  public List<RequiredMetric> requires(String entity) {
    return RECORD.requires(entity);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    String state = query.entity();
    boolean known = BEFORE.containsKey(state) && query.from().filter(KNOWN::equals).isPresent();
    YearMonth from = known ? KNOWN : query.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, query.month()) / 12.0;
    if (years <= 0) {
      return Prediction.NONE;
    }
    double first = known ? BEFORE.get(state) : RECORD.predict(run, query.at(from)).value();
    double ratio = RECORD.predict(run, query).value() / first;
    return Prediction.of(FastMath.pow(ratio, 1 / years));
  }
}
