package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;

/**
 * Shares of a whole over time, stacked.
 *
 * @param timeline the time axis
 * @param label label of the whole
 * @param unit its unit
 * @param parts the parts from the bottom of the stack to its top
 */
public record Shares(TimeAxis timeline, String label, String unit, List<Part> parts)
    implements FigureData {

  /** A part of the whole; one part may be the sum of all unnamed ones. */
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
    FigureTable.Draft table = new FigureTable.Draft("series", "date", "share");
    for (Part part : parts) {
      for (int t = 0; t < part.share().length; t++) {
        table.row(part.name(), timeline.beginning(t), part.share()[t]);
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(List.of(CaptionText.named(label, unit)));
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return "Means over "
        + CaptionText.runs(subjects)
        + "."
        + CaptionText.ticks(timeline)
        + CaptionText.shaded(timeline).replace("Shaded", "Paler");
  }

  @Override
  public List<TimeAxis.Mark> marks() {
    return timeline.marks();
  }

  @Override
  public Drawing drawing(Page page) {
    return new SharesDrawing(this, page);
  }
}
