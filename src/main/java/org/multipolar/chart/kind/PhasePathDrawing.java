package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.PointNames;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Scenarios as lines through a plane from year to year, each with a marker at its end. */
final class PhasePathDrawing extends PanelsDrawing {
  private static final double STATION = 1.3;
  private static final double END = 2.6;
  private static final double AIR = 3;
  private static final int YEARS = 5;

  /** Clearance on both sides of lines and markers together, points. */
  private static final double CLEAR = 1;

  private final PhasePath data;
  private final Heading across;
  private final Scale horizontal;
  private final Scale vertical;

  PhasePathDrawing(PhasePath data, Page page) {
    super(page, 1, 1);
    this.data = data;
    double plotHeight = page.plotHeight(page.narrow() ? 165.0 : 215.0);
    double[] flat = data.extent(true);
    double[] steep = data.extent(false);
    horizontal =
        Scale.plain(flat[0], flat[1], (int) (cell / 34), Scale.bounded(data.across().unit()));
    vertical =
        Scale.plain(steep[0], steep[1], Scale.ticks(plotHeight), Scale.bounded(data.up().unit()));
    double left = PlotArea.leftSpace(theme, vertical);
    double overhang = PlotArea.overhang(theme, horizontal);
    across =
        Heading.of(
            theme,
            0,
            1,
            data.across().label(),
            data.across().unit(),
            horizontal.exponent(),
            cell - left - overhang);
    head(data.up().label(), data.up().unit(), vertical.exponent());
    double foot = PlotArea.footSpace(theme) + AIR + Heading.height(theme, across.lines());
    place(left, overhang, headHeight(), plotHeight, foot);
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    across.paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + AIR);
    PlotArea frame = new PlotArea(theme, area, horizontal, vertical);
    frame.paint(ink);
    if (data.empty()) {
      paintNothing(ink, area);
      return;
    }
    ink.layer(Surface.Layer.DATA);
    List<Shape> obstacles = new ArrayList<>();
    List<Point2D> ends = new ArrayList<>();
    List<Point2D> years = new ArrayList<>();
    List<Integer> stations = data.stations();
    for (int s = 0; s < data.paths().size(); s++) {
      ends.add(paintPath(ink, frame, s, obstacles));
      for (int t : stations) {
        Point2D at = at(frame, s, t);
        if (Double.isFinite(at.getX() + at.getY())) {
          Shape marker = Marker.shape(s, at.getX(), at.getY(), STATION);
          ink.shape(marker, Theme.colour(s), Color.WHITE, 0.3);
          obstacles.add(around(marker));
        }
      }
    }
    for (int s = 0; s < ends.size(); s++) {
      Point2D end = ends.get(s);
      if (Double.isFinite(end.getX() + end.getY())) {
        Shape marker = Marker.shape(s, end.getX(), end.getY(), END);
        ink.shape(marker, Theme.colour(s), Color.WHITE, 0.5);
        obstacles.add(around(marker));
      }
    }
    ink.layer(Surface.Layer.LABELS);
    PointNames names = new PointNames(theme, Theme.Type.LABEL, frame.area(), END, obstacles, years);
    for (int s = 0; s < ends.size(); s++) {
      if (Double.isFinite(ends.get(s).getX() + ends.get(s).getY())) {
        names.paint(ink, data.paths().get(s).name(), ends.get(s), Theme.colour(s));
      }
    }
    paintYears(ink, frame, stations, names);
  }

  private static Rectangle2D around(Shape marker) {
    Rectangle2D box = marker.getBounds2D();
    return new Rectangle2D.Double(
        box.getX() - CLEAR / 2,
        box.getY() - CLEAR / 2,
        box.getWidth() + CLEAR,
        box.getHeight() + CLEAR);
  }

  private Point2D at(PlotArea frame, int path, int date) {
    return frame.at(data.paths().get(path).across()[date], data.paths().get(path).up()[date]);
  }

  private Point2D paintPath(Painter ink, PlotArea frame, int number, List<Shape> obstacles) {
    Path2D line = new Path2D.Double();
    Point2D before = null;
    for (int t : data.stations()) {
      Point2D at = at(frame, number, t);
      if (!Double.isFinite(at.getX() + at.getY())) {
        continue;
      }
      if (before == null) {
        line.moveTo(at.getX(), at.getY());
      } else {
        line.lineTo(at.getX(), at.getY());
        obstacles.add(
            Theme.stroke(Theme.LINE + CLEAR).createStrokedShape(new Line2D.Double(before, at)));
      }
      before = at;
    }
    ink.outline(line, Theme.colour(number), Theme.line(number));
    return before == null ? new Point2D.Double(Double.NaN, Double.NaN) : before;
  }

  /** Labels the first year and some later ones next to the path of the first scenario. */
  private void paintYears(Painter ink, PlotArea frame, List<Integer> stations, PointNames names) {
    int step = Math.max(1, (stations.size() + YEARS - 1) / YEARS);
    List<PointNames.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < stations.size() - 1; i += step) {
      Point2D at = at(frame, 0, stations.get(i));
      if (Double.isFinite(at.getX() + at.getY())) {
        String year = Integer.toString(data.dates().get(stations.get(i)).getYear());
        wishes.add(new PointNames.Wish(year, at, Theme.MARK));
      }
    }
    names.paintFree(ink, wishes);
  }
}
