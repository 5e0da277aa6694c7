package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.world.Event;

/**
 * Openness of the model generations that labs release in a window: the share with open weights at
 * release among those that follow an open, or a closed, generation of the same lab; or the closed
 * share of the generations of three leading labs that reach the frontier of two months before.
 *
 * <p>Source: own coding of 110 generations of 25 labs to June 2025.
 *
 * @param after the generations considered
 */
record Generations(After after) implements ObservationOperator {
  private static final String OPEN = "open";

  /** Months behind the frontier up to which a lab counts as a leader. */
  private static final int LEAD = 2;

  private static final List<String> LEADERS = List.of("OpenAI", "Google.lab", "Anthropic");

  /** The generations considered. */
  enum After {
    AN_OPEN_ONE,
    A_CLOSED_ONE,
    OF_LEADERS
  }

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("frontier", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    Map<String, List<Event>> labs =
        EventsOf.kind(run, query, "released").collect(Collectors.groupingBy(Event::actor));
    int asked = 0;
    int yes = 0;
    for (Map.Entry<String, List<Event>> lab : labs.entrySet()) {
      List<Event> generations = lab.getValue();
      if (after == After.OF_LEADERS) {
        if (LEADERS.contains(lab.getKey())) {
          List<Event> leading =
              generations.stream().filter(event -> leads(run, query, event)).toList();
          asked += leading.size();
          yes += (int) leading.stream().filter(event -> !open(event)).count();
        }
      } else {
        for (int i = 1; i < generations.size(); i++) {
          if (open(generations.get(i - 1)) == (after == After.AN_OPEN_ONE)) {
            asked++;
            yes += open(generations.get(i)) ? 1 : 0;
          }
        }
      }
    }
    return asked == 0 ? Prediction.NONE : Prediction.of((double) yes / asked);
  }

  /** Whether a generation reaches at least the frontier of two months before. */
  private static boolean leads(Trajectory run, OperatorQuery query, Event generation) {
    YearMonth then = run.month(generation.tick()).minusMonths(LEAD);
    return !run.covers(then) || generation.to() >= run.at("frontier", query.entity(), then);
  }

  private static boolean open(Event generation) {
    return generation.item().equals(OPEN);
  }
}
