package org.multipolar.chart.kind;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.layout.AxisNames;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Swarm;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/** All cases, plotted by the first two restricted factors, with the outline of the box. */
final class CasesPlot extends DiscoveryPlot {
  private static final double CASE = 1.3;
  private static final int MANY = 400;

  private final Discovery.Restriction across;
  private final Discovery.Restriction up;
  private final boolean flat;
  private final Scale vertical;
  private final double left;
  private final Optional<AxisNames> levels;

  /**
   * @param ticks approximate number of ticks on the vertical axis
   */
  CasesPlot(Discovery data, Theme theme, double width, int ticks) {
    super(data, theme);
    across = restriction(0);
    up = restriction(1);
    flat = data.restrictions().size() < 2;
    vertical =
        flat
            ? Scale.NONE
            : up.categorical()
                ? named(up, width / 4)
                : up.logarithmic()
                    ? Scale.magnitudesExactly(up.low(), up.high(), ticks)
                    : Scale.linear(up.low(), up.high(), ticks);
    left = Math.max(firstTick(), PlotArea.leftSpace(theme, vertical));
    double plotWidth = width - left - RIGHT - 2;
    levels =
        Optional.of(across)
            .filter(Discovery.Restriction::categorical)
            .map(
                r ->
                    new AxisNames(
                        theme,
                        r.levels(),
                        r.factor(),
                        plotWidth / r.levels().size(),
                        Page.turned(1),
                        plotWidth));
  }

  /** One of the restrictions; an unnamed placeholder if there are fewer. */
  private Discovery.Restriction restriction(int index) {
    return index < data.restrictions().size()
        ? data.restrictions().get(index)
        : Discovery.Restriction.range("", "", 0, 1, 0, 1, Double.NaN);
  }

  /** Space that the first tick label of the horizontal axis needs to the left of the tick. */
  private double firstTick() {
    return across.categorical()
        ? 6
        : Math.max(6, theme.width(NumberFormats.scientific(across.low()), Theme.Type.TICK) / 2 + 1);
  }

  @Override
  double foot() {
    return levels
        .map(axis -> Theme.TICK_LENGTH + axis.height() + 1)
        .orElse(axisFoot() + theme.leading(Theme.Type.UNIT));
  }

  void paint(Painter ink, Rectangle2D box) {
    Rectangle2D area = plot(box, left);
    Scale horizontal =
        across.categorical()
            ? named(across, 0)
            : across.logarithmic()
                ? Scale.magnitudesExactly(across.low(), across.high(), 4)
                : Scale.exactly(theme, across.low(), across.high(), area.getWidth());
    PlotArea frame =
        flat
            ? PlotArea.ofRows(theme, area, horizontal)
            : new PlotArea(theme, area, horizontal, vertical);
    paintTitles(
        ink,
        box,
        area,
        across.categorical() ? "" : title(across, horizontal),
        flat ? "" : title(up, vertical));
    levels.ifPresent(
        axis -> axis.paint(ink, frame::x, area.getMinX(), area.getMaxY() + Theme.TICK_LENGTH));
    frame.paint(ink);
    ink.layer(Surface.Layer.DATA);
    Point2D[] places = places(frame);
    for (boolean interesting : new boolean[] {false, true}) {
      for (int c = 0; c < data.cases().count(); c++) {
        if (data.cases().ofInterest()[c] == interesting) {
          paintCase(ink, places[c], interesting);
        }
      }
    }
    paintBox(ink, frame);
  }

  /**
   * Positions of the cases; with a single factor they are spread vertically, since their height
   * carries no meaning.
   */
  private Point2D[] places(PlotArea frame) {
    int n = data.cases().count();
    double[] x = new double[n];
    for (int c = 0; c < n; c++) {
      x[c] = frame.x(data.cases().across()[c] + jitter(across, c, 0.618));
    }
    double half = 0.45 * frame.area().getHeight();
    double[] offsets = flat ? Swarm.offsets(x, 2 * radius(), half) : new double[n];
    Point2D[] places = new Point2D[n];
    for (int c = 0; c < n; c++) {
      double y =
          flat
              ? frame.area().getCenterY() + offsets[c]
              : frame.y(data.cases().up()[c] + jitter(up, c, 0.414));
      places[c] = new Point2D.Double(x[c], y);
    }
    return places;
  }

  private double radius() {
    return data.cases().count() > MANY ? 0.8 * CASE : CASE;
  }

  private void paintCase(Painter ink, Point2D at, boolean interesting) {
    if (!Double.isFinite(at.getX() + at.getY())) {
      return;
    }
    Shape dot = Marker.dot(at.getX(), at.getY(), radius());
    if (interesting) {
      ink.fill(dot, DiscoveryDrawing.KEPT);
    } else {
      ink.outline(dot, Theme.tint(Theme.BRANCH, 0.8), Theme.stroke(0.5));
    }
  }

  private void paintBox(Painter ink, PlotArea frame) {
    for (double[] columns : across.stretches()) {
      for (double[] rows : up.stretches()) {
        double x = frame.x(columns[0]);
        double y = frame.y(rows[1]);
        ink.outline(
            new Rectangle2D.Double(x, y, frame.x(columns[1]) - x, frame.y(rows[0]) - y),
            Theme.colour(1),
            Theme.stroke(Theme.LINE));
      }
    }
  }

  /** Spreads the cases of one level. */
  private static double jitter(Discovery.Restriction r, int item, double step) {
    return r.categorical() ? 0.7 * (spread(item, step) - 0.5) : 0;
  }

  private static double spread(int item, double step) {
    double at = (item + 1) * step;
    return at - Math.floor(at);
  }

  private static String title(Discovery.Restriction r, Scale scale) {
    String power = scale.exponent() == 0 ? "" : NumberFormats.powerOfTen(scale.exponent());
    return CaptionText.named(r.factor(), (power + " " + r.unit()).strip());
  }

  /** A scale with the levels as ticks, labelled if the labels fit. */
  private Scale named(Discovery.Restriction r, double room) {
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int level = 0; level < r.levels().size(); level++) {
      String name = r.levels().get(level);
      String label = room == 0 ? "" : LabelFitter.shorten(theme, name, Theme.Type.TICK, room);
      ticks.add(new Scale.Tick(level, label));
    }
    return new Scale(r.low(), r.high(), ticks, 0, false);
  }
}
