package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Chip output of Chinese makers between the first day and the date, at an annual rate, M H100e:
 *
 * <pre>rate = 12 Σ_c Σ_m output_c(m) / months</pre>
 *
 * Observations are the units of one maker, taken to represent all of them, at the performance of
 * their chips; they differ by a factor of four.
 *
 * <p>Source: testimony to the US House, 12 June 2025; press.
 */
record ChipOutputRate() implements ObservationOperator {
  private static final List<String> MAKERS =
      List.of("Huawei", "Cambricon", "Alibaba.chips", "Baidu.chips");

  @Override
  public List<RequiredMetric> requires(String entity) {
    return MAKERS.stream().map(maker -> RequiredMetric.ifPresent("output", maker)).toList();
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().orElse(query.month());
    double made = 0;
    int months = 0;
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      for (String maker : MAKERS) {
        made += run.flow("output", maker, m);
      }
      months++;
    }
    return months > 0 && run.covers(from) ? Prediction.of(12 * made / months) : Prediction.NONE;
  }
}
