package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Chips smuggled into a state over the twelve months that end with the month of the date, in
 * thousands; for 31 December, the calendar year:
 *
 * <pre>N = 1000 Σ_m F(m) / π(m)</pre>
 *
 * with F the smuggled chips leaving the hubs, M H100e, and π the performance of the leading maker's
 * chips, H100e per chip. Observations count chips by case, regardless of their fate: chips lost in
 * transit are therefore included, and equivalents are converted back into chips.
 *
 * <p>Source: Grunewald and Fist, Center for a New American Security, 2025.
 */
record SmuggledChips() implements ObservationOperator {
  private static final int YEAR = 12;
  private static final double THOUSANDS_A_MILLION = 1e3;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of("smuggled-from-hubs", entity),
        RequiredMetric.of("performance", SalesShare.MAKER));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double chips = 0;
    for (YearMonth m : query.trailing(YEAR)) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      chips +=
          run.flow("smuggled-from-hubs", query.entity(), m)
              / run.at("performance", SalesShare.MAKER, m);
    }
    return Prediction.of(THOUSANDS_A_MILLION * chips);
  }
}
