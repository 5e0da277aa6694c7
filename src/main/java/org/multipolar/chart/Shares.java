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
public record Shares(TimeAxis timeline, String label, String unit, List<Part> parts)
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
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : parts) {
      for (int t = 0; t < part.share().length; t++) {
        LocalDate date = timeline.dates().get(t);
        rows.add(List.of(part.name(), date.toString(), FigureTable.cell(part.share()[t])));
      }
    }
    return new FigureTable(List.of("series", "date", "share"), rows);
  }
}
