package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Worlds as dots with error bars, the running mean as a line, and a line at zero. */
final class EffectAlongDrawing extends PanelsDrawing {
  private static final double DOT = 1.4;
  private static final double AIR = 3;
  private static final double TICK = 34;

  private final EffectAlong data;
  private final List<Heading> across = new ArrayList<>();
  private final List<Scale> horizontal = new ArrayList<>();
  private final List<Scale> vertical = new ArrayList<>();

  EffectAlongDrawing(EffectAlong data, Page page) {
    super(page, data.panels().size(), page.columns(data.panels().size(), true));
    this.data = data;
    double wanted = page.plotHeight(data.panels().size());
    double about =
        fitting(Heading.height(theme, 2), PlotArea.footSpace(theme) + Heading.height(theme, 2));
    double plotHeight = Math.min(wanted, about);
    for (EffectAlong.Panel panel : data.panels()) {
      double[] at = panel.worlds().stream().mapToDouble(EffectAlong.World::at).toArray();
      double[] ends = ParetoFront.ends(at);
      horizontal.add(
          panel.logarithmic() && ends[0] > 0 && ends[1] > ends[0]
              ? Scale.decades(ends[0], ends[1], (int) (cell / TICK))
              : Scale.plain(ends[0], ends[1], (int) (cell / TICK), false));
      double[] effects = ParetoFront.ends(panel.extent().toArray());
      vertical.add(Scale.plain(effects[0], effects[1], Scale.ticks(plotHeight), false));
      head(panel.label(), panel.unit(), vertical.get(vertical.size() - 1).exponent());
    }
    double left = leftSpace(vertical);
    double right =
        horizontal.stream().mapToDouble(scale -> PlotArea.overhang(theme, scale)).max().orElse(0);
    for (int p = 0; p < data.panels().size(); p++) {
      EffectAlong.Panel panel = data.panels().get(p);
      across.add(
          Heading.of(
              theme,
              0,
              1,
              panel.factor(),
              panel.factorUnit(),
              horizontal.get(p).exponent(),
              cell - left - right));
    }
    int lines = across.stream().mapToInt(Heading::lines).max().orElse(1);
    double foot = PlotArea.footSpace(theme) + AIR + Heading.height(theme, lines);
    place(left, right, headHeight(), Math.min(plotHeight, fitting(headHeight(), foot)), foot);
  }

  @Override
  protected void paintPanel(Painter ink, int number, Rectangle2D area) {
    across.get(number).paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + AIR);
    EffectAlong.Panel panel = data.panels().get(number);
    PlotArea frame = new PlotArea(theme, area, horizontal.get(number), vertical.get(number));
    frame.paint(ink);
    if (panel.worlds().isEmpty()) {
      paintNothing(ink, area);
      return;
    }
    ink.layer(Surface.Layer.FRAME);
    double zero = frame.y(0);
    ink.line(area.getMinX(), zero, area.getMaxX(), zero, Theme.INK, Theme.stroke(Theme.THIN));
    ink.layer(Surface.Layer.DATA);
    for (EffectAlong.World world : panel.worlds()) {
      double x = frame.x(world.at());
      if (world.effect().bounded()) {
        ink.line(
            x,
            frame.y(world.effect().low()),
            x,
            frame.y(world.effect().high()),
            Theme.tint(Theme.colour(0), .35),
            Theme.stroke(Theme.HAIR));
      }
    }
    for (EffectAlong.World world : panel.worlds()) {
      ink.shape(
          Marker.dot(frame.x(world.at()), frame.y(world.effect().value()), DOT),
          Theme.colour(0),
          Color.WHITE,
          0.3);
    }
    Path2D line = new Path2D.Double();
    for (double[] point : panel.running()) {
      if (line.getCurrentPoint() == null) {
        line.moveTo(frame.x(point[0]), frame.y(point[1]));
      } else {
        line.lineTo(frame.x(point[0]), frame.y(point[1]));
      }
    }
    ink.outline(line, Theme.colour(1), Theme.stroke(Theme.LINE));
  }
}
