package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Chips smuggled into a state over the twelve months that end with the month of the date, in
 * thousands; for 31 December, the calendar year:
 *
 * <pre>N = 1000 Σ_m F(m) / π(m)</pre>
 *
 * with F the smuggled chips as they left the hubs, M H100e, and π the performance of the leading
 * maker's chips, H100e a chip. The record counts chips by the case, whatever becomes of them: so
 * what is lost on the way is counted here, and equivalents are turned back into chips.
 *
 * <p>Source: Grunewald and Fist, Center for a New American Security, 2025.
 */
record SmuggledChips() implements Operator {
  private static final int YEAR = 12;
  private static final double THOUSANDS_A_MILLION = 1e3;

  @Override
  public List<Need> needs(String entity) {
    return List.of(
        Need.of("smuggled-from-hubs", entity), Need.of("performance", QuarterlySalesShare.MAKER));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    double chips = 0;
    for (YearMonth m : Span.of(YEAR, question.month())) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      chips +=
          run.flow("smuggled-from-hubs", question.entity(), m)
              / run.at("performance", QuarterlySalesShare.MAKER, m);
    }
    return Prediction.of(THOUSANDS_A_MILLION * chips);
  }
}
