package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.study.Summary;

/**
 * Two metrics against each other at one date, each scenario a point with its spread.
 *
 * @param date when
 * @param across the metric on the horizontal axis
 * @param up the metric on the vertical axis
 * @param clouds the scenarios
 */
public record Plane(LocalDate date, Axis across, Axis up, List<Cloud> clouds)
    implements FigureData {
  private static final double MARGIN = 0.5;

  /** What an axis shows. */
  public record Axis(String label, String unit) {}

  /** The runs of one scenario, one point each. */
  public record Cloud(String name, double[] across, double[] up) {}

  public Plane {
    clouds = List.copyOf(clouds);
  }

  /**
   * What the axes must show at least: the middle 90 % of the runs of every scenario, and all runs
   * where they are not much farther out.
   *
   * @return least and greatest value across, least and greatest value up
   */
  double[] window() {
    double[] across = window(clouds.stream().map(Cloud::across).toList());
    double[] up = window(clouds.stream().map(Cloud::up).toList());
    return new double[] {across[0], across[1], up[0], up[1]};
  }

  private static double[] window(List<double[]> samples) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] sample : samples) {
      Summary summary = Summary.of(sample);
      if (summary.n() > 0) {
        least = Math.min(least, summary.q05());
        greatest = Math.max(greatest, summary.q95());
      }
    }
    if (least > greatest) {
      return new double[] {0, 1};
    }
    double low = least - MARGIN * (greatest - least);
    double high = greatest + MARGIN * (greatest - least);
    DoubleSummaryStatistics inside =
        samples.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(value -> value >= low && value <= high)
            .summaryStatistics();
    return new double[] {Math.min(least, inside.getMin()), Math.max(greatest, inside.getMax())};
  }

  /** Number of runs that lie outside of the window. */
  long outside() {
    double[] window = window();
    return clouds.stream()
        .flatMap(
            cloud ->
                IntStream.range(0, cloud.across().length)
                    .filter(
                        run ->
                            cloud.across()[run] < window[0]
                                || cloud.across()[run] > window[1]
                                || cloud.up()[run] < window[2]
                                || cloud.up()[run] > window[3])
                    .boxed())
        .count();
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("series", "date", "run", across.label(), up.label());
    for (Cloud cloud : clouds) {
      for (int run = 0; run < cloud.across().length; run++) {
        table.row(cloud.name(), date, run + 1, cloud.across()[run], cloud.up()[run]);
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.named(up.label(), up.unit())
        + " against "
        + CaptionText.named(across.label(), across.unit())
        + ".";
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return CaptionText.month(date)
        + ", "
        + CaptionText.runs(subjects)
        + ". Markers: medians; thick and thin bars: middle 50\u2009% and 90\u2009% of runs;"
        + " dots: single runs"
        + (outside() == 0 ? "." : ", " + outside() + " of them outside the frame.");
  }

  @Override
  public Drawing drawing(Page page) {
    return new PlaneDrawing(this, page);
  }
}
