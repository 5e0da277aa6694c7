package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Share of a chain's packages, made from the first day to the date, that use dies or memory
 * delivered from abroad:
 *
 * <pre>part = Σ_m d(m) P(m) / Σ_m P(m)</pre>
 *
 * <p>Source: Center for Strategic and International Studies, March 2025; RAND, May 2025.
 */
record DeliveredPart() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of("delivered-share", entity), RequiredMetric.of("packages", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double delivered = 0;
    double made = 0;
    YearMonth from = query.from().orElse(query.month());
    for (YearMonth m = from; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double packages = run.at("packages", query.entity(), m);
      made += packages;
      delivered += packages > 0 ? packages * run.at("delivered-share", query.entity(), m) : 0;
    }
    return Prediction.of(delivered / made);
  }
}
