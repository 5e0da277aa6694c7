package org.multipolar.chart.layout;

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

/**
 * Common parts of plots over time: the axis of years, the marked events, the shading of the far
 * future, and lines and bands that are interrupted where values are missing.
 */
public final class TimePlot {
  private static final double PAGE_LABEL_GAP = 8;
  private static final double WINDOW_LABEL_GAP = 5;
  private static final Color PALE = new Color(255, 255, 255, 75);

  private final TimeAxis timeline;
  private final Scale years;
  private final EventLabels events;

  /**
   * Creates plots on a page, with labels for the most important events.
   *
   * @param left left edge of plots within their panels
   * @param width width of a plot
   * @param columns number of panels side by side
   */
  public TimePlot(Page page, TimeAxis timeline, double left, double width, int columns) {
    this(
        page.theme(),
        timeline,
        left,
        width,
        PAGE_LABEL_GAP,
        Grid.cellWidth(page.width(), columns),
        !page.narrow() && columns == 1 ? 5 : 3);
  }

  /** Creates one plot in a window, with denser year labels and without event labels. */
  public TimePlot(Theme theme, TimeAxis timeline, double width) {
    this(theme, timeline, 0, width, WINDOW_LABEL_GAP, width, 0);
  }

  private TimePlot(
      Theme theme,
      TimeAxis timeline,
      double left,
      double width,
      double gap,
      double right,
      int most) {
    this.timeline = timeline;
    double label = theme.width("2000", Theme.Type.TICK) + gap;
    years = Scale.years(timeline.first(), timeline.last(), (int) (width / label));
    events = EventLabels.place(theme, timeline, years, left, width, right, most);
  }

  /** Height that the labels of events need above the plots of the first row. */
  public double labelHeight() {
    return events.height();
  }

  /** Creates a plot with the axis of years. */
  public PlotArea plot(Theme theme, Rectangle2D area, Scale vertical) {
    return new PlotArea(theme, area, years, vertical);
  }

  /** Creates a plot of rows with the axis of years. */
  public PlotArea rows(Theme theme, Rectangle2D area) {
    return PlotArea.ofRows(theme, area, years);
  }

  /** Shades the far future. */
  public void paintFuture(Painter ink, PlotArea frame) {
    paintFuture(ink, frame, Theme.FAR);
  }

  /** Lightens the far future where areas hide the shading. */
  public void paintFutureOver(Painter ink, PlotArea frame) {
    paintFuture(ink, frame, PALE);
  }

  private void paintFuture(Painter ink, PlotArea frame, Color colour) {
    timeline
        .farFrom()
        .filter(from -> from.isBefore(timeline.last()) && !from.isBefore(timeline.first()))
        .ifPresent(
            from -> {
              Rectangle2D area = frame.area();
              double x = frame.x(Scale.year(from));
              ink.fill(
                  new Rectangle2D.Double(x, area.getMinY(), area.getMaxX() - x, area.getHeight()),
                  colour);
            });
  }

  /** Marks the events, with their labels if requested. */
  public void paintEvents(Painter ink, PlotArea frame, boolean labels) {
    events.paint(ink, frame, labels);
  }

  /** Marks the labelled events again, over areas that hide them. */
  public void paintEventsOver(Painter ink, PlotArea frame) {
    events.paintOver(ink, frame);
  }

  /** Draws a vertical line through a plot at one of the dates. */
  public void paintPole(Painter ink, PlotArea frame, int index, Color colour, Stroke stroke) {
    double x = x(frame, index);
    ink.line(x, frame.area().getMinY(), x, frame.area().getMaxY(), colour, stroke);
  }

  /** Horizontal position of a date on the page. */
  public double x(PlotArea frame, int index) {
    return frame.x(year(index));
  }

  private double year(int index) {
    return Scale.year(timeline.dates().get(index));
  }

  /** Receives a range of consecutive dates with values, the end exclusive. */
  private interface Stretch {
    void accept(int from, int to);
  }

  private void forEachStretch(IntPredicate present, Stretch stretch) {
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

  /** Adds a line to a plot, interrupted where values are missing. */
  public void addLine(PlotArea frame, double[] values, Color colour, Stroke stroke) {
    XYSeriesCollection line = new XYSeriesCollection();
    forEachStretch(
        t -> Double.isFinite(frame.coordinate(values[t])),
        (from, to) -> {
          XYSeries series = new XYSeries(from, false, true);
          for (int t = from; t < to; t++) {
            series.add(year(t), frame.coordinate(values[t]));
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

  /**
   * Adds the area between two lines to a plot, interrupted where either lacks a value; where the
   * upper one is infinite, the area goes up to the frame.
   */
  public void addBand(PlotArea frame, double[] low, double[] high, Color colour, double opacity) {
    YIntervalSeriesCollection intervals = new YIntervalSeriesCollection();
    forEachStretch(
        t -> Double.isFinite(frame.coordinate(low[t])) && !Double.isNaN(frame.coordinate(high[t])),
        (from, to) -> {
          YIntervalSeries series = new YIntervalSeries(from);
          for (int t = from; t < to; t++) {
            double bottom = frame.coordinate(low[t]);
            series.add(year(t), bottom, bottom, Math.min(frame.coordinate(high[t]), frame.top()));
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
