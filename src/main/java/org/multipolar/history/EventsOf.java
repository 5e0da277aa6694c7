package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.world.Event;

/** The events of a run within the window of a query. */
final class EventsOf {
  private EventsOf() {}

  /** Events of a kind, given by its id. */
  static Stream<Event> kind(Trajectory run, OperatorQuery query, String kind) {
    YearMonth from = query.from().orElse(run.first());
    return run.events().stream()
        .filter(event -> event.kind().id().equals(kind))
        .filter(event -> !run.month(event.tick()).isBefore(from))
        .filter(event -> !run.month(event.tick()).isAfter(query.month()));
  }

  /** Whether the target of an event is one of these states or groups. */
  static boolean against(Event event, List<String> names) {
    return names.contains(event.target());
  }
}
