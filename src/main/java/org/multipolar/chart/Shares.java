package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a whole over time, stacked.
 *
 * @param timeline the time axis
 * @param label what is shared
 * @param unit its unit
 * @param parts from the bottom of the stack to its top
 */
public record Shares(Timeline timeline, String label, String unit, List<Part> parts)
    implements FigureData {

  /** One of the parts may stand for all that are not named. */
  public record Part(String name, double[] share, boolean rest) {}

  public Shares {
    parts = List.copyOf(parts);
    for (Part part : parts) {
      if (part.share().length != timeline.dates().size()) {
        throw new IllegalArgumentException(
            part.name() + " has not one value for each of " + timeline.dates().size() + " dates");
      }
    }
  }

  @Override
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : parts) {
      for (int t = 0; t < part.share().length; t++) {
        LocalDate date = timeline.dates().get(t);
        rows.add(List.of(part.name(), date.toString(), Table.cell(part.share()[t])));
      }
    }
    return new Table(List.of("series", "date", "share"), rows);
  }
}
