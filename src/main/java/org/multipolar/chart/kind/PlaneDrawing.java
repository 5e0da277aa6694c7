package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.multipolar.study.Summary;

/**
 * Scenarios as points in the plane of two metrics, with crosses that show the spread of their runs.
 */
final class PlaneDrawing extends PanelsDrawing {
  private static final double MARKER = 2.6;
  private static final double DOT = 2;
  private static final double THICK = 1.8;
  private static final double THIN = 0.6;

  private final Plane data;
  private final Heading across;
  private final Scale horizontal;
  private final Scale vertical;

  PlaneDrawing(Plane data, Page page) {
    super(page, 1, 1);
    this.data = data;
    double plotHeight = page.plotHeight(page.narrow() ? 165.0 : 215.0);
    Plane.Axis right = data.across();
    Plane.Axis up = data.up();
    double[] window = data.window();
    horizontal = Scale.values(window[0], window[1], (int) (cell / 34), Scale.bounded(right.unit()));
    vertical =
        Scale.values(window[2], window[3], Scale.ticks(plotHeight), Scale.bounded(up.unit()));
    double left = PlotArea.leftSpace(theme, vertical);
    double overhang = PlotArea.overhang(theme, horizontal);
    double length = cell - left - overhang;
    across = Heading.of(theme, 0, 1, right.label(), right.unit(), horizontal.exponent(), length);
    head(up.label(), up.unit(), vertical.exponent());
    double foot = PlotArea.footSpace(theme) + 3 + Heading.height(theme, across.lines());
    place(left, overhang, headHeight(), plotHeight, foot);
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    across.paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + 3);
    PlotArea frame = new PlotArea(theme, area, horizontal, vertical);
    frame.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    List<Point2D> dots = paintDots(ink, frame);
    ink.layer(Surface.Layer.DATA);
    List<Point2D> centres = new ArrayList<>();
    List<Shape> obstacles = new ArrayList<>();
    for (int s = 0; s < data.clouds().size(); s++) {
      centres.add(paintCloud(ink, frame, data.clouds().get(s), s, obstacles));
    }
    ink.layer(Surface.Layer.LABELS);
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
        if (Double.isFinite(x + y)) {
          ink.fill(Marker.shape(s, x, y, DOT / 2), faint);
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
    ink.shape(marker, colour, Color.WHITE, 0.5);
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
