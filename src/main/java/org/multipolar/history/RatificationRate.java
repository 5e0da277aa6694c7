package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Ratifications of the Framework Convention in a window, per year in which a signatory has not
 * ratified:
 *
 * <pre>rate = Σ_m (r(m) − r(m−1))⁺ / (Σ_m (n(m−1) − r(m−1)) / 12)</pre>
 *
 * with n members and r members that have ratified.
 *
 * <p>Source: Convention 108+, Council of Europe: 33 of 46 signatories in 6.7 years, −ln(13/46)/6.7.
 */
record RatificationRate() implements ObservationOperator {
  private static final String MEMBERS = "members-coe";
  private static final String RATIFIED = "ratified-coe";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(MEMBERS, entity), RequiredMetric.of(RATIFIED, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double ratified = 0;
    double years = 0;
    for (YearMonth m = from.plusMonths(1); !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double before = run.at(RATIFIED, query.entity(), m.minusMonths(1));
      ratified += Math.max(0, run.at(RATIFIED, query.entity(), m) - before);
      years += (run.at(MEMBERS, query.entity(), m.minusMonths(1)) - before) / 12;
    }
    return years > 0 ? Prediction.of(ratified / years) : Prediction.NONE;
  }
}
