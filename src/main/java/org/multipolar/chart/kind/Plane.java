package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;

/**
 * Two metrics plotted against each other at one date, with each scenario as a point with its
 * spread.
 *
 * @param date the date
 * @param across the metric on the horizontal axis
 * @param up the metric on the vertical axis
 * @param clouds the scenarios
 */
public record Plane(LocalDate date, Axis across, Axis up, List<Cloud> clouds)
    implements FigureData {
  /** The label and unit of an axis. */
  public record Axis(String label, String unit) {}

  /** The runs of one scenario, one point per run. */
  public record Cloud(String name, double[] across, double[] up) {}

  public Plane {
    clouds = List.copyOf(clouds);
  }

  /**
   * The range of the axes, which covers every run.
   *
   * @return minimum and maximum across, minimum and maximum up
   */
  double[] window() {
    DoubleSummaryStatistics right = extent(Cloud::across);
    DoubleSummaryStatistics above = extent(Cloud::up);
    return right.getCount() == 0 || above.getCount() == 0
        ? new double[] {0, 1, 0, 1}
        : new double[] {right.getMin(), right.getMax(), above.getMin(), above.getMax()};
  }

  private DoubleSummaryStatistics extent(Function<Cloud, double[]> axis) {
    return clouds.stream()
        .flatMapToDouble(cloud -> Arrays.stream(axis.apply(cloud)))
        .filter(Double::isFinite)
        .summaryStatistics();
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("series", "date", "run", across.label(), up.label());
    for (Cloud cloud : clouds) {
      for (int run = 0; run < cloud.across().length; run++) {
        table.row(
            cloud.name(), CaptionText.day(date), run + 1, cloud.across()[run], cloud.up()[run]);
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.against(across, up);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return CaptionText.month(date)
        + ", "
        + CaptionText.runs(subjects)
        + ". Markers: medians; thick and thin bars: middle 50\u2009% and 90\u2009% of runs;"
        + " small markers: single runs.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new PlaneDrawing(this, page);
  }
}
