package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;

/**
 * The dated events of scenarios, in order.
 *
 * @param timeline the time axis
 * @param items the events
 */
public record Chronology(TimeAxis timeline, List<Item> items) implements FigureData {

  /**
   * One event.
   *
   * @param scenarios titles of the scenarios that have it; empty if all have it
   * @param chosen whether the scenario's author named it
   */
  public record Item(TimeAxis.Mark event, List<String> scenarios, boolean chosen) {
    public Item {
      scenarios = List.copyOf(scenarios);
    }

    /** The event's label, with the scenarios that have it unless all do. */
    String text() {
      return event.label() + (scenarios.isEmpty() ? "" : " (" + String.join(", ", scenarios) + ")");
    }
  }

  public Chronology {
    items = List.copyOf(items);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table = new FigureTable.Draft("date", "event", "only_in");
    for (Item item : items) {
      table.row(item.event().date(), item.event().label(), String.join("; ", item.scenarios()));
    }
    return table.table();
  }

  @Override
  public String shown() {
    return "Policies, bodies and the day from which states choose.";
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return "Circles: filled where the scenario names the event"
        + (items.stream().allMatch(item -> item.scenarios().isEmpty())
            ? "."
            : "; orange: not in all scenarios, with those that have it.")
        + CaptionText.shaded(timeline);
  }

  @Override
  public Drawing drawing(Page page) {
    return new ChronologyDrawing(this, page);
  }
}
