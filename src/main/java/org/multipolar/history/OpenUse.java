package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * Open models' share of use, averaged over the months from the first day to the date; of one month
 * where there is no first day:
 *
 * <pre>share = mean over months of open use / all use</pre>
 *
 * The record is the share of open weights in the tokens that pass through one marketplace, whose
 * customers choose between models more freely than most; the model's share is of all use.
 *
 * <p>Source: Nagle and Yue, 2025 (OpenRouter); Andreessen Horowitz and OpenRouter, 2025.
 */
record OpenUse() implements Operator {
  private static final String SHARE = "open-usage-share";

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of(SHARE, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    YearMonth from = question.from().orElse(question.month());
    double sum = 0;
    int months = 0;
    for (YearMonth m = from; !m.isAfter(question.month()); m = m.plusMonths(1)) {
      sum += run.at(SHARE, RecordSchema.WORLD, m);
      months++;
    }
    return months > 0 ? Prediction.of(sum / months) : Prediction.NONE;
  }
}
