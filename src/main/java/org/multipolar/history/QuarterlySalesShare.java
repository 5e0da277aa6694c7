package org.multipolar.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Share of a destination in the leading maker's sales over the three months that end with the month
 * of the date:
 *
 * <pre>share = Σ_m R(m) · s_j(m) / Σ_m R(m)</pre>
 *
 * with R the revenue of Nvidia and s_j the share of a state in the sales of the makers of the state
 * that leads in chip capacity, which sell on the same terms. Nvidia's fiscal quarters end in
 * January, April, July and October. What it reports as China includes Hong Kong, and the controls
 * treat Macao alike: both are added to China where the world has them.
 *
 * <p>Source: Nvidia, statements of its chief financial officer to investors.
 */
record QuarterlySalesShare() implements Operator {
  private static final int QUARTER = 3;
  private static final String CHINA = "CHN";
  private static final List<String> WITH_CHINA = List.of("HKG", "MAC");
  private static final String SHARE = "chip-revenue-share";

  /** The maker whose sales are reported. */
  static final String MAKER = "Nvidia";

  @Override
  public List<Need> needs(String entity) {
    List<Need> needs = new ArrayList<>();
    needs.add(Need.of("revenue", MAKER));
    needs.add(Need.of(SHARE, entity));
    alsoCounted(entity).forEach(id -> needs.add(Need.ifPresent(SHARE, id)));
    return needs;
  }

  private static List<String> alsoCounted(String entity) {
    return entity.equals(CHINA) ? WITH_CHINA : List.of();
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    double there = 0;
    double everywhere = 0;
    for (YearMonth m : Span.of(QUARTER, question.month())) {
      if (!run.covers(m)) {
        return Prediction.NONE;
      }
      double share = run.at(SHARE, question.entity(), m);
      for (String id : alsoCounted(question.entity())) {
        share += run.orNothing(SHARE, id, m);
      }
      double revenue = run.flow("revenue", MAKER, m);
      there += revenue * share;
      everywhere += revenue;
    }
    return Prediction.of(there / everywhere);
  }
}
