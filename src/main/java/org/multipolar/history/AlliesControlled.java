package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Whether a treaty ally of the United States faces a chip control above a quarter in any month of a
 * window: 1 if so, 0 otherwise. The strictest control imposed by any state counts; only the home
 * states of chip makers can impose an effective one.
 *
 * <p>Source: the record of control acts: allies were exempt in October 2023 and January 2025.
 */
record AlliesControlled() implements ObservationOperator {
  private static final String FACED = "chip-control-faced";
  private static final double LICENCE = .25;
  private static final List<String> ALLIES =
      List.of(
          "AUS", "BEL", "CAN", "DEU", "DNK", "ESP", "FRA", "GBR", "ITA", "JPN", "KOR", "NLD", "NOR",
          "NZL", "PHL", "POL", "SWE");

  @Override
  public List<RequiredMetric> requires(String entity) {
    return ALLIES.stream().map(ally -> RequiredMetric.ifPresent(FACED, ally)).toList();
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      for (String ally : ALLIES) {
        if (run.orZero(FACED, ally, m) > LICENCE) {
          return Prediction.of(1);
        }
      }
    }
    return Prediction.of(0);
  }
}
