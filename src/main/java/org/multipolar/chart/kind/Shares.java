package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.study.Summary;
import org.multipolar.text.NumberFormats;

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

  /**
   * A part of the whole; one part may be the sum of all unnamed ones.
   *
   * @param share mean over runs by date
   * @param low lower end of the middle 90 % of runs by date
   * @param high upper end
   */
  public record Part(String name, double[] share, double[] low, double[] high, boolean rest) {

    /**
     * The part with means and intervals of runs.
     *
     * @param runs values by run and date; NaN without one
     */
    public static Part of(String name, double[][] runs, boolean rest) {
      int dates = runs[0].length;
      double[] share = new double[dates];
      double[] low = new double[dates];
      double[] high = new double[dates];
      for (int t = 0; t < dates; t++) {
        int date = t;
        Summary summary = Summary.of(Arrays.stream(runs).mapToDouble(run -> run[date]).toArray());
        share[t] = summary.n() == 0 ? 0 : summary.mean();
        low[t] = summary.q05();
        high[t] = summary.q95();
      }
      return new Part(name, share, low, high, rest);
    }

    private boolean varies() {
      int last = share.length - 1;
      return high[last] > low[last];
    }

    private String range() {
      int last = share.length - 1;
      return name
          + " "
          + NumberFormats.report(low[last])
          + " to "
          + NumberFormats.report(high[last]);
    }
  }

  public Shares {
    parts = List.copyOf(parts);
    for (Part part : parts) {
      if (Stream.of(part.share(), part.low(), part.high())
          .anyMatch(values -> values.length != timeline.dates().size())) {
        throw new IllegalArgumentException(
            part.name() + " has not one value for each of " + timeline.dates().size() + " dates");
      }
    }
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table = new FigureTable.Draft("series", "date", "share", "low_90", "high_90");
    for (Part part : parts) {
      for (int t = 0; t < part.share().length; t++) {
        table.row(
            part.name(), timeline.beginning(t), part.share()[t], part.low()[t], part.high()[t]);
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
        + spread()
        + CaptionText.ticks(timeline)
        + CaptionText.shaded(timeline).replace("Shaded", "Paler");
  }

  /** The middle 90 % of the runs of each part at the end, which a stack of means cannot show. */
  private String spread() {
    List<String> ranges = parts.stream().filter(Part::varies).map(Part::range).toList();
    return ranges.isEmpty()
        ? ""
        : " Middle 90\u2009% of the runs at the end: " + String.join(", ", ranges) + ".";
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
