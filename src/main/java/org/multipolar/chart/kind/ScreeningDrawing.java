package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.PointNames;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/** Factors on the plane of μ* and σ, the most influential with their names. */
final class ScreeningDrawing extends PanelsDrawing {
  private static final double DOT = 1.9;
  private static final double LONGEST_NAME = 0.45;
  private static final double LEAST_HEIGHT = 48;
  private static final String ACROSS = "μ*, mean size of effects";
  private static final String UP = "σ, spread of effects";
  private static final Theme.Type NAME = Theme.Type.LABEL;

  private final Screening data;
  private final List<Scale> across = new ArrayList<>();
  private final List<Scale> up = new ArrayList<>();
  private final List<Double> powers = new ArrayList<>();

  ScreeningDrawing(Screening data, Page page) {
    super(page, data.panels().size(), page.columns(data.panels().size(), true));
    this.data = data;
    double wanted = data.panels().size() > 1 ? 140 : page.narrow() ? 160 : 215;
    double right = 10;
    for (Screening.Panel panel : data.panels()) {
      double most = 0;
      double spread = 0;
      for (Screening.Factor factor : panel.factors()) {
        if (factor.known()) {
          most = Math.max(most, factor.mean().extent().max().orElse(0));
          spread = Math.max(spread, factor.deviation());
        }
      }
      int exponent = Scale.thousands(Math.max(most, spread));
      double power = StrictMath.pow(10, exponent);
      powers.add(power);
      boolean any = panel.factors().stream().anyMatch(Screening.Factor::known);
      double width = cell - 30 - right;
      int ticks = Scale.ticks(Math.min(wanted, rowRoom() - 60));
      across.add(any ? Scale.fitted(theme, 0, orOne(most / power), width, false) : Scale.NONE);
      up.add(any ? Scale.plain(0, orOne(spread / power), ticks, false) : Scale.NONE);
      head(panel.label(), panel.unit(), exponent);
    }
    double line = theme.leading(Theme.Type.UNIT);
    double head = headHeight() + line;
    double foot = PlotArea.footSpace(theme) + line + 1;
    double height = Math.max(LEAST_HEIGHT, Math.min(wanted, fitting(head, foot)));
    place(leftSpace(up), right, head, height, foot);
  }

  private static double orOne(double greatest) {
    return greatest == 0 ? 1 : greatest;
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    double line = theme.leading(Theme.Type.UNIT);
    ink.text(
        axis(UP, up.get(index)),
        left(index),
        area.getMinY() - line + theme.capital(Theme.Type.UNIT) - 1,
        Theme.Type.UNIT,
        Painter.Align.LEFT);
    ink.text(
        axis(ACROSS, across.get(index)),
        area.getMinX(),
        area.getMaxY() + PlotArea.footSpace(theme) + theme.capital(Theme.Type.UNIT) + 1,
        Theme.Type.UNIT,
        Painter.Align.LEFT);
    PlotArea frame = new PlotArea(theme, area, across.get(index), up.get(index));
    frame.paint(ink);
    List<Screening.Factor> factors =
        data.panels().get(index).sorted().stream().filter(Screening.Factor::known).toList();
    if (factors.isEmpty()) {
      paintNothing(ink, area);
      return;
    }
    ink.layer(Surface.Layer.FRAME);
    List<Shape> obstacles = new ArrayList<>();
    Line2D even = paintRay(ink, frame, 1, Theme.stroke(Theme.HAIR));
    Line2D half = paintRay(ink, frame, 0.5, Theme.thin(1));
    ink.layer(Surface.Layer.DATA);
    double power = powers.get(index);
    for (int f = factors.size() - 1; f >= 0; f--) {
      paintFactor(ink, frame, factors.get(f), power, f < data.named(), obstacles);
    }
    ink.layer(Surface.Layer.LABELS);
    PointNames names = new PointNames(theme, NAME, area, DOT, obstacles, List.of());
    names.over(even);
    names.over(half);
    List<PointNames.Wish> wishes = new ArrayList<>();
    for (Screening.Factor factor : factors.subList(0, Math.min(data.named(), factors.size()))) {
      Point2D centre = frame.at(factor.mean().value() / power, factor.deviation() / power);
      String name = LabelFitter.shorten(theme, factor.name(), NAME, LONGEST_NAME * area.getWidth());
      wishes.add(new PointNames.Wish(name, centre, Theme.BRANCH));
    }
    wishes.add(new PointNames.Wish("σ = μ*", end(even), Theme.MARK));
    wishes.add(new PointNames.Wish("σ = 0.5 μ*", end(half), Theme.MARK));
    names.paintFree(ink, wishes);
  }

  private static String axis(String title, Scale scale) {
    return scale.exponent() == 0
        ? title
        : title + " (" + NumberFormats.powerOfTen(scale.exponent()) + ")";
  }

  /** A light line from the origin. */
  private static Line2D paintRay(Painter ink, PlotArea frame, double slope, Stroke stroke) {
    Rectangle2D area = frame.area();
    double x0 = frame.x(0);
    double y0 = frame.y(0);
    double rise = (frame.y(slope) - y0) / (frame.x(1) - x0);
    double x = area.getMaxX();
    if (y0 + rise * (x - x0) < area.getMinY()) {
      x = x0 + (area.getMinY() - y0) / rise;
    }
    Line2D ray = new Line2D.Double(x0, y0, x, y0 + rise * (x - x0));
    ink.outline(ray, Theme.MARK, stroke);
    return ray;
  }

  /** Where the name of a line belongs. */
  private static Point2D end(Line2D ray) {
    return new Point2D.Double(
        ray.getX1() + 0.96 * (ray.getX2() - ray.getX1()),
        ray.getY1() + 0.96 * (ray.getY2() - ray.getY1()));
  }

  private static void paintFactor(
      Painter ink,
      PlotArea frame,
      Screening.Factor factor,
      double power,
      boolean named,
      List<Shape> obstacles) {
    Color colour = named ? Theme.colour(0) : Theme.tint(Theme.BRANCH, 0.8);
    double x = frame.x(factor.mean().value() / power);
    double y = frame.y(factor.deviation() / power);
    if (factor.mean().bounded()) {
      Line2D whisker =
          new Line2D.Double(
              Math.max(frame.area().getMinX(), frame.x(factor.mean().low() / power)),
              y,
              frame.x(factor.mean().high() / power),
              y);
      ink.outline(whisker, colour, Theme.stroke(Theme.THIN));
      obstacles.add(
          new Rectangle2D.Double(whisker.getX1(), y - 0.5, whisker.getX2() - whisker.getX1(), 1));
    }
    ink.shape(Marker.dot(x, y, DOT), colour, Color.WHITE, 0.4);
    obstacles.add(Marker.dot(x, y, DOT + 0.4).getBounds2D());
  }
}
