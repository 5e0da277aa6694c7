package org.multipolar.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Share of a destination in the leading maker's sales over the months that end with the month of
 * the date:
 *
 * <pre>share = Σ_m R(m) · s_j(m) / Σ_m R(m)</pre>
 *
 * with R the revenue of Nvidia and s_j the share of a state in the sales of the makers of the state
 * that leads in chip capacity, all of which sell on the same terms. Nvidia's fiscal quarters end in
 * January, April, July and October. Its figures for China include Hong Kong, and the controls treat
 * Macao alike: both are added to China if the world has them.
 *
 * <p>Source: Nvidia, statements of its chief financial officer to investors, annual reports.
 *
 * @param months three or twelve
 */
record SalesShare(int months) implements ObservationOperator {
  private static final String CHINA = "CHN";
  private static final List<String> WITH_CHINA = List.of("HKG", "MAC");
  private static final String SHARE = "chip-revenue-share";

  /** The maker whose sales are observed. */
  static final String MAKER = "Nvidia";

  @Override
  public List<RequiredMetric> requires(String entity) {
    List<RequiredMetric> required = new ArrayList<>();
    required.add(RequiredMetric.of("revenue", MAKER));
    required.add(RequiredMetric.of(SHARE, entity));
    included(entity).forEach(id -> required.add(RequiredMetric.ifPresent(SHARE, id)));
    return required;
  }

  private static List<String> included(String entity) {
    return entity.equals(CHINA) ? WITH_CHINA : List.of();
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double local = 0;
    double total = 0;
    for (YearMonth m : query.trailing(months)) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      double share = run.at(SHARE, query.entity(), m);
      for (String id : included(query.entity())) {
        share += run.orZero(SHARE, id, m);
      }
      double revenue = run.flow("revenue", MAKER, m);
      local += revenue * share;
      total += revenue;
    }
    return Prediction.of(local / total);
  }
}
