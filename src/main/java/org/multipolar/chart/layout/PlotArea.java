package org.multipolar.chart.layout;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.multipolar.chart.output.Surface;

/** One plot with its two axes, at a position that is known before anything is drawn. */
public final class PlotArea {
  private static final double LABEL_GAP = 2;
  private static final double BELOW_GAP = 2.2;

  private final Theme theme;
  private final Rectangle2D area;
  private final Scale x;
  private final Scale y;
  private final Layered plot = new Layered();

  public PlotArea(Theme theme, Rectangle2D area, Scale x, Scale y) {
    this.theme = theme;
    this.area = area;
    this.x = x;
    this.y = y;
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDomainAxis(new Ruler(x));
    plot.setRangeAxis(new Ruler(y));
    AxisSpace space = new AxisSpace();
    space.setBottom(Theme.TICK_LENGTH);
    plot.setFixedDomainAxisSpace(space);
    space = new AxisSpace();
    space.setLeft(Theme.TICK_LENGTH);
    plot.setFixedRangeAxisSpace(space);
  }

  /** Creates a plot of labelled rows, which has no vertical axis. */
  public static PlotArea ofRows(Theme theme, Rectangle2D area, Scale x) {
    PlotArea rows = new PlotArea(theme, area, x, Scale.NONE);
    rows.plot.getRangeAxis().setVisible(false);
    return rows;
  }

  /** Width of a vertical axis with its labels and their distance from the plot. */
  public static double leftSpace(Theme theme, Scale scale) {
    return Theme.TICK_LENGTH + LABEL_GAP + widest(theme, scale);
  }

  /** Maximum extent of a horizontal axis's labels beyond its ends. */
  public static double overhang(Theme theme, Scale scale) {
    return widest(theme, scale) / 2;
  }

  private static double widest(Theme theme, Scale scale) {
    return scale.ticks().stream()
        .mapToDouble(tick -> theme.width(theme.number(tick.label()), Theme.Type.TICK))
        .max()
        .orElse(0);
  }

  /** Height of a horizontal axis with its labels below the plot. */
  public static double footSpace(Theme theme) {
    return Theme.TICK_LENGTH + BELOW_GAP + theme.leading(Theme.Type.TICK);
  }

  public Rectangle2D area() {
    return area;
  }

  /** Whether there is nothing to plot. */
  public boolean empty() {
    return x.equals(Scale.NONE);
  }

  /** Horizontal position of a value on the page. */
  public double x(double value) {
    return area.getMinX() + area.getWidth() * (x.at(value) - x.low()) / (x.high() - x.low());
  }

  /** Vertical position of a value on the page. */
  public double y(double value) {
    return area.getMaxY() - area.getHeight() * (y.at(value) - y.low()) / (y.high() - y.low());
  }

  /** Position of a point on the page. */
  public Point2D at(double across, double up) {
    return new Point2D.Double(x(across), y(up));
  }

  /** The coordinate of a value on the vertical axis, as stored in datasets. */
  double coordinate(double value) {
    return y.at(value);
  }

  /** The coordinate of the upper end of the vertical axis. */
  double top() {
    return y.high();
  }

  /** Adds a dataset; later ones are drawn over earlier ones. */
  void add(XYDataset data, XYItemRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  /** Draws a light line at each labelled tick of the vertical axis. */
  public void paintGrid(Painter ink) {
    for (Scale.Tick tick : y.ticks()) {
      if (!tick.label().isEmpty()) {
        double at = up(tick);
        ink.line(area.getMinX(), at, area.getMaxX(), at, Theme.REST, Theme.stroke(Theme.HAIR));
      }
    }
  }

  /** Vertical position of a tick on the page. */
  private double up(Scale.Tick tick) {
    return area.getMaxY() - area.getHeight() * (tick.at() - y.low()) / (y.high() - y.low());
  }

  /** Draws axes and datasets. */
  public void paint(Painter ink) {
    ink.layer(Surface.Layer.FRAME);
    for (Scale.Tick tick : x.ticks()) {
      double at = area.getMinX() + area.getWidth() * (tick.at() - x.low()) / (x.high() - x.low());
      double baseline =
          area.getMaxY() + Theme.TICK_LENGTH + BELOW_GAP + theme.capital(Theme.Type.TICK);
      ink.text(theme.number(tick.label()), at, baseline, Theme.Type.TICK, Painter.Align.CENTRE);
    }
    if (plot.getRangeAxis().isVisible()) {
      for (Scale.Tick tick : y.ticks()) {
        ink.centred(
            theme.number(tick.label()),
            area.getMinX() - Theme.TICK_LENGTH - LABEL_GAP,
            up(tick),
            Theme.Type.TICK,
            Painter.Align.RIGHT);
      }
    }
    plot.surface = ink.surface();
    plot.draw(
        ink.pen(),
        new Rectangle2D.Double(
            area.getMinX() - Theme.TICK_LENGTH,
            area.getMinY(),
            area.getWidth() + Theme.TICK_LENGTH,
            area.getHeight() + Theme.TICK_LENGTH),
        null,
        null,
        null);
    ink.layer(Surface.Layer.DATA);
  }

  /** A plot that begins the data layer before it draws its data. */
  private static final class Layered extends XYPlot {
    private static final long serialVersionUID = 1;

    private transient Surface surface;

    @Override
    public boolean render(
        Graphics2D pen,
        Rectangle2D area,
        int index,
        PlotRenderingInfo info,
        CrosshairState crosshair) {
      surface.layer(Surface.Layer.DATA);
      return super.render(pen, area, index, info, crosshair);
    }
  }

  /** An axis with the ticks of a scale, without their labels. */
  private static final class Ruler extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final transient Scale scale;

    Ruler(Scale scale) {
      this.scale = scale;
      setRange(scale.low(), scale.high());
      setAxisLinePaint(Theme.AXIS);
      setAxisLineStroke(Theme.stroke(Theme.HAIR));
      setTickMarkPaint(Theme.AXIS);
      setTickMarkStroke(Theme.stroke(Theme.HAIR));
      setTickMarkOutsideLength((float) Theme.TICK_LENGTH);
      setMinorTickMarksVisible(true);
      setMinorTickMarkOutsideLength((float) Theme.TICK_LENGTH * 0.6f);
      setTickLabelsVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D pen, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<NumberTick> ticks = new ArrayList<>();
      for (Scale.Tick tick : scale.ticks()) {
        ticks.add(
            new NumberTick(
                tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR,
                tick.at(),
                "",
                TextAnchor.CENTER,
                TextAnchor.CENTER,
                0));
      }
      return ticks;
    }
  }
}
