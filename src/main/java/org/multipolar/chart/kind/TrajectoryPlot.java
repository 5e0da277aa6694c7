package org.multipolar.chart.kind;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.PointNames;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/**
 * Coverage and density of the successive boxes; the more factors a box restricts, the darker its
 * dot.
 */
final class TrajectoryPlot extends DiscoveryPlot {
  private static final double DOT = 1.9;
  private static final double LEAST_SHADE = 0.3;

  TrajectoryPlot(Discovery data, Theme theme) {
    super(data, theme);
  }

  @Override
  double foot() {
    return axisFoot();
  }

  void paint(Painter ink, Rectangle2D box) {
    Scale unit = Scale.linear(0, 1, 4);
    Rectangle2D area = plot(box, PlotArea.leftSpace(theme, unit));
    paintTitles(ink, box, area, "Coverage", "Density");
    PlotArea frame = new PlotArea(theme, area, unit, unit);
    frame.paint(ink);
    ink.layer(Surface.Layer.DATA);
    int most = data.steps().stream().mapToInt(Discovery.Step::restricted).max().orElse(1);
    List<Shape> obstacles = new ArrayList<>();
    List<PointNames.Wish> wishes = new ArrayList<>();
    int before = -1;
    for (Discovery.Step step : data.steps()) {
      Point2D at = frame.at(step.coverage(), step.density());
      double shade = most == 0 ? 1 : LEAST_SHADE + (1 - LEAST_SHADE) * step.restricted() / most;
      ink.shape(dot(at, DOT), Theme.tint(DiscoveryDrawing.KEPT, shade), DiscoveryDrawing.KEPT, 0.4);
      obstacles.add(dot(at, DOT + 0.4).getBounds2D());
      if (step.restricted() != before) {
        wishes.add(new PointNames.Wish(Integer.toString(step.restricted()), at, Theme.MARK));
      }
      before = step.restricted();
    }
    Discovery.Step shown = data.steps().get(data.chosen());
    Point2D chosen = frame.at(shown.coverage(), shown.density());
    ink.outline(dot(chosen, DOT + 2), Theme.colour(1), Theme.stroke(1.1));
    obstacles.add(dot(chosen, DOT + 2.8).getBounds2D());
    wishes.add(0, new PointNames.Wish("box shown", chosen, Theme.colour(1)));
    ink.layer(Surface.Layer.LABELS);
    new PointNames(theme, DiscoveryDrawing.SMALL, area, DOT + 1, obstacles, List.of())
        .paintFree(ink, wishes);
  }

  private static Shape dot(Point2D at, double radius) {
    return Marker.dot(at.getX(), at.getY(), radius);
  }
}
