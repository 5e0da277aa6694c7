package org.multipolar.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * Number of acts by which the United States ease controls on embargoed states within a window:
 * delistings by law and relaxations of controls on the embargoed groups.
 *
 * <p>Source: country groups D:5 and E: five additions and no removal from 2017 to 2025.
 */
record EmbargoesEased() implements ObservationOperator {
  private static final String USA = "USA";
  private static final List<String> GROUPS = List.of("EMBARGO", "ARMS_EMBARGO");

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("gdp-world", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    long eased =
        Stream.concat(
                EventsOf.kind(run, query, "delisted"),
                EventsOf.kind(run, query, "relaxed")
                    .filter(event -> EventsOf.against(event, GROUPS)))
            .filter(event -> event.actor().equals(USA))
            .count();
    return Prediction.of(eased);
  }
}
