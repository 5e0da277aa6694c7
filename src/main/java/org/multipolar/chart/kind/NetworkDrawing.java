package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** States on an ellipse, their names outside, arrows bent towards the middle. */
final class NetworkDrawing extends PanelsDrawing {
  private static final Theme.Type TYPE = Theme.Type.LABEL;
  private static final double GAP = 3;
  private static final double SMALLEST = 1.6;
  private static final double LARGEST = 8;
  private static final double WIDEST = 6;
  private static final double NARROWEST = .5;
  private static final double SAMPLE = 14;
  private static final int STEPS = 40;

  /** Part of the way to the middle that an arrow is bent, and to its right, by which two differ. */
  private static final double BENT = .62;

  private static final double ASIDE = .07;

  /** Upper ends of the classes of levels that have colours of their own. */
  private static final double[] CLASSES = {.25, .5, .75, 1};

  private static final List<String> LEVELS = List.of("to .25", "to .5", "to .75", "to 1");
  private static final Shading SHADES = new Shading(-.25, 1, Double.NaN);

  private final Network data;
  private final LabelFitter fitter;

  /** Number of states on the right. */
  private final int side;

  NetworkDrawing(Network data, Page page) {
    super(page, data.panels().size(), page.narrow() ? 1 : 2);
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), panel.sales() ? data.unit() : "level", 0));
    side = (data.names().size() + 1) / 2;
    double foot = 2 * theme.leading(TYPE) + GAP;
    double wanted = page.plotHeight(page.narrow() ? 165.0 : 185.0);
    double height = Math.min(wanted, fitting(headHeight(), foot));
    boolean broken = height / side > 2 * theme.leading(TYPE) + 1;
    fitter = new LabelFitter(theme, TYPE, cell * .25, broken ? 2 : 1);
    double beside = fitter.width(data.names()) + GAP + LARGEST;
    place(beside, beside, headHeight(), height, foot);
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    Network.Panel panel = data.panels().get(index);
    ink.layer(Surface.Layer.DATA);
    for (Network.Arrow arrow : panel.arrows()) {
      paint(ink, panel, arrow, area);
    }
    for (int i = 0; i < data.names().size(); i++) {
      Point2D at = place(i, area);
      ink.shape(Marker.dot(at.getX(), at.getY(), radius(panel, i)), Color.WHITE, Theme.INK, .7);
    }
    ink.layer(Surface.Layer.LABELS);
    for (int i = 0; i < data.names().size(); i++) {
      name(ink, i, place(i, area), radius(panel, i) + GAP);
    }
    if (!panel.sales()) {
      legend(ink, panel, left(index), area.getMaxY() + GAP);
    }
  }

  /**
   * States stand clockwise on an ellipse, the first right of the top, those of a side at heights
   * that leave each name the same room.
   */
  private Point2D place(int state, Rectangle2D area) {
    int rows = state < side ? side : data.names().size() - side;
    int row = state < side ? state : data.names().size() - 1 - state;
    double up = 1 - 2 * (row + .5) / rows;
    double out = Math.sqrt(1 - up * up) * (state < side ? 1 : -1);
    return new Point2D.Double(
        area.getCenterX() + area.getWidth() / 2 * out,
        area.getCenterY() - area.getHeight() / 2 * up);
  }

  private static double radius(Network.Panel panel, int state) {
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(panel.sizes()[state]);
  }

  private void name(Painter ink, int state, Point2D at, double away) {
    String name = data.names().get(state);
    if (state >= side) {
      fitter.paintBeside(ink, name, at.getX() - away, at.getY());
      return;
    }
    List<String> lines = fitter.lines(name);
    double middle = at.getY() - (lines.size() - 1) * theme.leading(TYPE) / 2;
    for (String line : lines) {
      ink.centred(line, at.getX() + away, middle, TYPE, Painter.Align.LEFT);
      middle += theme.leading(TYPE);
    }
  }

  private void paint(Painter ink, Network.Panel panel, Network.Arrow arrow, Rectangle2D area) {
    Point2D from = place(arrow.from(), area);
    Point2D to = place(arrow.to(), area);
    double width =
        panel.sales() ? Math.max(NARROWEST, WIDEST * arrow.value() / panel.greatest()) : Theme.LINE;
    Color colour =
        panel.sales() ? Theme.tint(Theme.colour(seller(panel, arrow)), .75) : shade(arrow.value());
    QuadCurve2D curve = curve(from, to, area);
    double head = 2.2 + width;
    int first = 0;
    while (first < STEPS / 2
        && at(curve, first).distance(from) < radius(panel, arrow.from()) + .5) {
      first++;
    }
    int tip = STEPS;
    while (tip > first + 1 && at(curve, tip).distance(to) < radius(panel, arrow.to()) + .5) {
      tip--;
    }
    int neck = tip;
    while (neck > first + 1 && at(curve, neck).distance(at(curve, tip)) < head) {
      neck--;
    }
    Path2D line = new Path2D.Double();
    line.moveTo(at(curve, first).getX(), at(curve, first).getY());
    for (int step = first + 1; step <= neck; step++) {
      line.lineTo(at(curve, step).getX(), at(curve, step).getY());
    }
    ink.outline(line, colour, panel.sales() ? Theme.stroke(width) : stroke(arrow.kind()));
    ink.fill(head(at(curve, neck), at(curve, tip), head * .6), colour);
  }

  /** Sellers have colours in the order in which they stand around. */
  private static int seller(Network.Panel panel, Network.Arrow arrow) {
    return panel.arrows().stream()
        .map(Network.Arrow::from)
        .distinct()
        .sorted()
        .toList()
        .indexOf(arrow.from());
  }

  private static QuadCurve2D curve(Point2D from, Point2D to, Rectangle2D area) {
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    double bent = BENT * Math.min(1, from.distance(to) / area.getHeight());
    return new QuadCurve2D.Double(
        from.getX(),
        from.getY(),
        x + bent * (area.getCenterX() - x) - ASIDE * (to.getY() - from.getY()),
        y + bent * (area.getCenterY() - y) + ASIDE * (to.getX() - from.getX()),
        to.getX(),
        to.getY());
  }

  private static Point2D at(QuadCurve2D curve, int step) {
    double t = (double) step / STEPS;
    double a = (1 - t) * (1 - t);
    double b = 2 * t * (1 - t);
    return new Point2D.Double(
        a * curve.getX1() + b * curve.getCtrlX() + t * t * curve.getX2(),
        a * curve.getY1() + b * curve.getCtrlY() + t * t * curve.getY2());
  }

  private static Path2D head(Point2D neck, Point2D tip, double half) {
    double length = Math.max(1e-9, neck.distance(tip));
    double dx = (tip.getX() - neck.getX()) / length * half;
    double dy = (tip.getY() - neck.getY()) / length * half;
    return Marker.polygon(
        tip.getX(),
        tip.getY(),
        neck.getX() - dy,
        neck.getY() + dx,
        neck.getX() + dy,
        neck.getY() - dx);
  }

  private static Color shade(double level) {
    int rank = 0;
    while (rank < CLASSES.length - 1 && level > CLASSES[rank]) {
      rank++;
    }
    return SHADES.colour(CLASSES[rank]);
  }

  private static Stroke stroke(String kind) {
    return Theme.line(Network.CONTROLS.indexOf(kind));
  }

  /** Colours of levels, and below them the lines of what is controlled. */
  private void legend(Painter ink, Network.Panel panel, double left, double top) {
    double x = left;
    double middle = top + theme.leading(TYPE) / 2;
    for (int rank = 0; rank < CLASSES.length; rank++) {
      x = sample(ink, LEVELS.get(rank), x, middle, SHADES.colour(CLASSES[rank]), Theme.line(0));
    }
    x = left;
    middle += theme.leading(TYPE);
    for (String kind : Network.CONTROLS) {
      if (panel.arrows().stream().anyMatch(arrow -> arrow.kind().equals(kind))) {
        x = sample(ink, kind.replace('-', ' '), x, middle, Theme.INK, stroke(kind));
      }
    }
  }

  private double sample(
      Painter ink, String text, double x, double middle, Color colour, Stroke stroke) {
    ink.layer(Surface.Layer.FRAME);
    ink.line(x, middle, x + SAMPLE, middle, colour, stroke);
    ink.layer(Surface.Layer.LABELS);
    ink.centred(text, x + SAMPLE + GAP, middle, TYPE, Painter.Align.LEFT);
    return x + SAMPLE + 4 * GAP + theme.width(text, TYPE);
  }
}
