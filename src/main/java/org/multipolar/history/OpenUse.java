package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * Open models' share of use, averaged over the months from the first day to the date; the share of
 * one month without a first day:
 *
 * <pre>share = mean over months of open use / all use</pre>
 *
 * Observations are the share of open-weight models in the tokens of one marketplace, whose
 * customers choose between models more freely than most; the model's share refers to all use.
 *
 * <p>Source: Nagle and Yue, 2025 (OpenRouter); Andreessen Horowitz and OpenRouter, 2025.
 */
record OpenUse() implements ObservationOperator {
  private static final String SHARE = "open-usage-share";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(SHARE, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().orElse(query.month());
    double sum = 0;
    int months = 0;
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      sum += run.at(SHARE, RecordSchema.WORLD, m);
      months++;
    }
    return months > 0 ? Prediction.of(sum / months) : Prediction.NONE;
  }
}
