package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;

/**
 * Price that buyers pay a maker per H100 equivalent over the three months that end with the month
 * of the date, k$; over a window, the highest such price of three months within it:
 *
 * <pre>p̄ = Σ_m R(m) / Σ_m R(m)/p(m)</pre>
 *
 * with R revenue and p the price of the maker's chips. Observations divide data-centre revenue by
 * chips sold: both they and the model include systems and networks, because budgets pay for them.
 *
 * <p>Source: Nvidia, quarterly reports; Epoch AI, AI chip sales (CC BY 4.0).
 */
record PricePaid() implements ObservationOperator {
  private static final int QUARTER = 3;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("revenue", entity), RequiredMetric.of("price", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    if (query.from().isEmpty()) {
      return Prediction.of(mean(run, query));
    }
    double highest = Double.NaN;
    YearMonth first = query.from().get().plusMonths(QUARTER - 1L);
    for (YearMonth m = first; !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double price = mean(run, query.at(m));
      highest = price <= highest ? highest : price;
    }
    return Prediction.of(highest);
  }

  private static double mean(Trajectory run, OperatorQuery query) {
    double revenue = 0;
    double units = 0;
    for (YearMonth m : query.trailing(QUARTER)) {
      if (!run.covers(m)) {
        return Double.NaN;
      }
      double part = run.flow("revenue", query.entity(), m);
      revenue += part;
      units += part / run.at("price", query.entity(), m);
    }
    return revenue / units;
  }
}
