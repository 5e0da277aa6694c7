package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * Share of the world's foreign-made chips that owners in a state have bought legally:
 *
 * <pre>share = (C_v − H − F) / (C − H)</pre>
 *
 * with C_v compute that its investors own anywhere, H deliveries of its makers at home since the
 * start, F smuggled imports, C the world's compute, M H100e; scrapping of H and F is neglected.
 * Observations count chips sold since January 2022 by owner and omit makers of the state and
 * smuggled chips. They are distinct from located clusters: owners place chips abroad, and clusters
 * contain domestic and smuggled chips.
 *
 * <p>Source: Epoch AI, AI chip owners (CC BY 4.0).
 */
record CountedOwnership() implements ObservationOperator {
  private static final String OWNED = "compute-owned";
  private static final String WORLD = "compute-world";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(
        RequiredMetric.of(OWNED, entity),
        RequiredMetric.of("additions", entity),
        RequiredMetric.of("domestic-chip-share", entity),
        RequiredMetric.of("smuggled-in", entity),
        RequiredMetric.of(WORLD, RecordSchema.WORLD));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    String state = query.entity();
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    double home = 0;
    double smuggled = 0;
    for (YearMonth m = run.first(); !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double added = run.flow("additions", state, m);
      home += added > 0 ? added * run.at("domestic-chip-share", state, m) : 0;
      smuggled += run.flow("smuggled-in", state, m);
    }
    double legal = run.at(OWNED, state, query.month()) - home - smuggled;
    return Prediction.of(
        Math.max(0, legal) / (run.at(WORLD, RecordSchema.WORLD, query.month()) - home));
  }
}
