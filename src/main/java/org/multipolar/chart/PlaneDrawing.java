package org.multipolar.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.study.Summary;

/** Scenarios as points on a plane of two metrics, with crosses for the spread of their runs. */
final class PlaneDrawing extends Drawing {
  private static final double MARKER = 2.6;
  private static final double DOT = 1.6;
  private static final double THICK = 1.8;
  private static final double THIN = 0.6;

  private final Plane data;
  private final Heading across;
  private final Heading up;
  private final Scale horizontal;
  private final Scale vertical;
  private final Grid grid;

  PlaneDrawing(Figure figure, Plane data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    double plotHeight = page == PageWidth.COLUMN ? 165 : 215;
    double[] window = data.window();
    horizontal =
        Scale.values(
            window[0], window[1], (int) (width() / 34), Scale.bounded(data.across().unit()));
    vertical =
        Scale.values(
            window[2], window[3], TimePlot.ticks(plotHeight), Scale.bounded(data.up().unit()));
    double left = PlotArea.leftSpace(theme, vertical);
    double right = PlotArea.overhang(theme, horizontal);
    across = heading(data.across(), horizontal, width() - left - right);
    up = heading(data.up(), vertical, width());
    double head = Heading.height(theme, up.lines());
    grid =
        new Grid(
            1,
            width(),
            left,
            right,
            head,
            head,
            plotHeight,
            PlotArea.footSpace(theme) + 3 + Heading.height(theme, across.lines()));
  }

  private Heading heading(Plane.Axis axis, Scale scale, double width) {
    return Heading.of(theme, 0, 1, axis.label(), axis.unit(), scale.exponent(), width);
  }

  @Override
  double bodyHeight() {
    return grid.height(1);
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    Rectangle2D area = grid.plot(0);
    sheet.layer(OutputPage.Layer.FRAME);
    up.paint(ink, 0, 0);
    across.paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + 3);
    PlotArea frame = new PlotArea(theme, area, horizontal, vertical);
    frame.paint(sheet);
    sheet.layer(OutputPage.Layer.FRAME);
    List<Point2D> dots = paintDots(ink, frame);
    sheet.layer(OutputPage.Layer.DATA);
    List<Point2D> centres = new ArrayList<>();
    List<Shape> obstacles = new ArrayList<>();
    for (int s = 0; s < data.clouds().size(); s++) {
      centres.add(paintCloud(ink, frame, data.clouds().get(s), s, obstacles));
    }
    sheet.layer(OutputPage.Layer.LABELS);
    paintNames(ink, frame, centres, obstacles, dots);
  }

  private List<Point2D> paintDots(Painter ink, PlotArea frame) {
    List<Point2D> dots = new ArrayList<>();
    for (int s = 0; s < data.clouds().size(); s++) {
      Plane.Cloud cloud = data.clouds().get(s);
      Color faint = Theme.tint(Theme.colour(s), 0.5);
      for (int run = 0; run < cloud.across().length; run++) {
        double x = frame.x(cloud.across()[run]);
        double y = frame.y(cloud.up()[run]);
        if (frame.area().contains(x, y)) {
          ink.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT), faint);
          dots.add(new Point2D.Double(x, y));
        }
      }
    }
    return dots;
  }

  private static Point2D paintCloud(
      Painter ink, PlotArea frame, Plane.Cloud cloud, int index, List<Shape> obstacles) {
    Summary across = Summary.of(finite(cloud.across()));
    Summary up = Summary.of(finite(cloud.up()));
    Color colour = Theme.colour(index);
    double x = frame.x(across.median());
    double y = frame.y(up.median());
    double[][] spreads = {
      {THIN, across.q05(), across.q95(), up.q05(), up.q95()},
      {THICK, across.q25(), across.q75(), up.q25(), up.q75()}
    };
    for (double[] spread : spreads) {
      Line2D flat = new Line2D.Double(frame.x(spread[1]), y, frame.x(spread[2]), y);
      Line2D steep = new Line2D.Double(x, frame.y(spread[3]), x, frame.y(spread[4]));
      for (Line2D arm : List.of(flat, steep)) {
        ink.outline(arm, colour, Theme.stroke(spread[0]));
        obstacles.add(Theme.stroke(spread[0]).createStrokedShape(arm));
      }
    }
    Shape marker = Marker.shape(index, x, y, MARKER);
    ink.fill(marker, colour);
    ink.outline(marker, Color.WHITE, Theme.stroke(0.5));
    obstacles.add(marker.getBounds2D());
    return new Point2D.Double(x, y);
  }

  private static double[] finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  private void paintNames(
      Painter ink,
      PlotArea frame,
      List<Point2D> centres,
      List<Shape> obstacles,
      List<Point2D> dots) {
    PointNames names =
        new PointNames(theme, Theme.Type.LABEL, frame.area(), MARKER, obstacles, dots);
    for (int s = 0; s < centres.size(); s++) {
      Point2D centre = centres.get(s);
      if (Double.isFinite(centre.getX() + centre.getY())) {
        names.paint(ink, data.clouds().get(s).name(), centre, Theme.colour(s));
      }
    }
  }
}
