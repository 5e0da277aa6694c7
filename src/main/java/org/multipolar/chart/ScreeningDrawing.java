package org.multipolar.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.text.NumberFormats;

/** Factors on the plane of μ* and σ, the most influential with their names. */
final class ScreeningDrawing extends Drawing {
  private static final double DOT = 1.9;
  private static final double LONGEST_NAME = 0.45;
  private static final double LEAST_HEIGHT = 48;
  private static final String ACROSS = "μ*, mean size of effects";
  private static final String UP = "σ, spread of effects";
  private static final Theme.Type NAME = Theme.Type.LABEL;

  private final Screening data;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Scale> across = new ArrayList<>();
  private final List<Scale> up = new ArrayList<>();
  private final double[] powers;
  private final Grid grid;

  ScreeningDrawing(Figure figure, Screening data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    int panels = data.panels().size();
    int columns = TimePlot.columns(page, panels, true);
    double cell = Grid.cellWidth(width(), columns);
    double wanted = page == PageWidth.COLUMN && panels == 1 ? 160 : panels == 1 ? 215 : 140;
    double right = 10;
    powers = new double[panels];
    for (int i = 0; i < panels; i++) {
      Screening.Panel panel = data.panels().get(i);
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
      powers[i] = power;
      boolean any = panel.factors().stream().anyMatch(Screening.Factor::known);
      Scale nothing = new Scale(0, 1, List.of(), 0, false);
      across.add(any ? fromZero(most / power, cell - 30 - right) : nothing);
      up.add(
          any
              ? Scale.plain(
                  0,
                  spread == 0 ? 1 : spread / power,
                  TimePlot.ticks(Math.min(wanted, room() / Grid.rows(panels, columns) - 60)),
                  false)
              : nothing);
      headings.add(Heading.of(theme, i, panels, panel.label(), panel.unit(), exponent, cell));
    }
    double left = up.stream().mapToDouble(s -> PlotArea.leftSpace(theme, s)).max().orElse(0);
    double line = theme.leading(Theme.Type.UNIT);
    double head =
        Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1)) + line;
    double foot = PlotArea.footSpace(theme) + line + 1;
    double fitting = room() / Grid.rows(panels, columns) - head - foot - Grid.ROW_GAP;
    grid =
        new Grid(
            columns,
            cell,
            left,
            right,
            head,
            head,
            Math.max(LEAST_HEIGHT, Math.min(wanted, fitting)),
            foot);
  }

  private Scale fromZero(double most, double length) {
    return Scale.fitted(theme, 0, most == 0 ? 1 : most, length, false);
  }

  @Override
  double bodyHeight() {
    return grid.height(data.panels().size());
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    for (int i = 0; i < data.panels().size(); i++) {
      paintPanel(sheet, ink, i);
    }
  }

  private void paintPanel(OutputPage sheet, Painter ink, int index) {
    Rectangle2D area = grid.plot(index);
    sheet.layer(OutputPage.Layer.FRAME);
    headings.get(index).paint(ink, grid.cellX(index), grid.cellY(index));
    double line = theme.leading(Theme.Type.UNIT);
    ink.text(
        axis(UP, up.get(index)),
        grid.cellX(index),
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
    frame.paint(sheet);
    List<Screening.Factor> factors =
        data.panels().get(index).sorted().stream().filter(Screening.Factor::known).toList();
    if (factors.isEmpty()) {
      sheet.layer(OutputPage.Layer.LABELS);
      paintNothing(ink, area);
      return;
    }
    sheet.layer(OutputPage.Layer.FRAME);
    List<Shape> obstacles = new ArrayList<>();
    Line2D even = paintRay(ink, frame, 1, Theme.stroke(Theme.HAIR));
    Line2D half = paintRay(ink, frame, 0.5, Theme.thin(1));
    sheet.layer(OutputPage.Layer.DATA);
    for (int f = factors.size() - 1; f >= 0; f--) {
      paintFactor(ink, frame, factors.get(f), powers[index], f < data.named(), obstacles);
    }
    sheet.layer(OutputPage.Layer.LABELS);
    PointNames names = new PointNames(theme, NAME, area, DOT, obstacles, List.of());
    names.over(even);
    names.over(half);
    List<PointNames.Wish> wishes = new ArrayList<>();
    for (Screening.Factor factor : factors.subList(0, Math.min(data.named(), factors.size()))) {
      Point2D centre =
          new Point2D.Double(
              frame.x(factor.mean().value() / powers[index]),
              frame.y(factor.deviation() / powers[index]));
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
    Shape dot = Marker.dot(x, y, DOT);
    ink.fill(dot, colour);
    ink.outline(dot, Color.WHITE, Theme.stroke(0.4));
    obstacles.add(Marker.dot(x, y, DOT + 0.4).getBounds2D());
  }
}
