package org.multipolar.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** What all plots over time have in common. */
final class TimePlot {
  private static final double YEAR_LABEL_GAP = 8;
  private static final double TICK_DISTANCE = 24;

  private TimePlot() {}

  /** Receives a stretch of dates without a gap, the end exclusive. */
  interface Stretch {
    void accept(int from, int to);
  }

  static int columns(PageWidth page, int panels, boolean named) {
    if (page == PageWidth.COLUMN || panels == 1) {
      return 1;
    }
    return named || panels == 2 || panels == 4 ? 2 : 3;
  }

  static double height(PageWidth page, int panels) {
    return switch (page) {
      case COLUMN -> panels == 1 ? 120 : 92;
      case WIDE -> panels == 1 ? 170 : 118;
    };
  }

  /** Greatest number of labelled events. */
  static int flags(PageWidth page, int columns) {
    return page == PageWidth.WIDE && columns == 1 ? 5 : 4;
  }

  /** How many ticks a vertical axis of this length bears. */
  static int ticks(double length) {
    return Math.max(2, (int) Math.round(length / TICK_DISTANCE));
  }

  static Scale years(Theme theme, TimeAxis timeline, double width) {
    double label = theme.width("2000", Theme.Type.TICK) + YEAR_LABEL_GAP;
    return Scale.years(timeline.first(), timeline.last(), (int) (width / label));
  }

  static double year(TimeAxis timeline, int index) {
    return Scale.year(timeline.dates().get(index));
  }

  /** Shades the far future. */
  static void shade(Painter ink, TimeAxis timeline, PlotArea frame) {
    timeline
        .farFrom()
        .filter(from -> from.isBefore(timeline.last()) && !from.isBefore(timeline.first()))
        .ifPresent(
            from -> {
              Rectangle2D area = frame.area();
              double x = frame.x(Scale.year(from));
              ink.fill(
                  new Rectangle2D.Double(x, area.getMinY(), area.getMaxX() - x, area.getHeight()),
                  Theme.FAR);
            });
  }

  static void forEachStretch(TimeAxis timeline, IntPredicate present, Stretch stretch) {
    int from = 0;
    int n = timeline.dates().size();
    while (from < n) {
      int to = from;
      while (to < n && present.test(to)) {
        to++;
      }
      if (to > from) {
        stretch.accept(from, to);
      }
      from = to + 1;
    }
  }

  /** Adds a line, broken where there is no value. */
  static void addLine(
      PlotArea frame, TimeAxis timeline, double[] values, Color colour, Stroke stroke) {
    XYSeriesCollection line = new XYSeriesCollection();
    forEachStretch(
        timeline,
        t -> Double.isFinite(values[t]),
        (from, to) -> {
          XYSeries series = new XYSeries(from, false, true);
          for (int t = from; t < to; t++) {
            series.add(year(timeline, t), frame.coordinate(values[t]));
          }
          line.addSeries(series);
        });
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultPaint(colour);
    renderer.setDefaultStroke(stroke);
    frame.add(line, renderer);
  }

  /** Adds an area between two lines, broken where one of them has no value. */
  static void addBand(
      PlotArea frame,
      TimeAxis timeline,
      double[] low,
      double[] high,
      Color colour,
      double opacity) {
    YIntervalSeriesCollection intervals = new YIntervalSeriesCollection();
    forEachStretch(
        timeline,
        t -> Double.isFinite(low[t]) && Double.isFinite(high[t]),
        (from, to) -> {
          YIntervalSeries series = new YIntervalSeries(from);
          for (int t = from; t < to; t++) {
            double bottom = frame.coordinate(low[t]);
            series.add(year(timeline, t), bottom, bottom, frame.coordinate(high[t]));
          }
          intervals.addSeries(series);
        });
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAutoPopulateSeriesFillPaint(false);
    renderer.setDefaultFillPaint(colour);
    renderer.setAlpha((float) opacity);
    frame.add(intervals, renderer);
  }
}
