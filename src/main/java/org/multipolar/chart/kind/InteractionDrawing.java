package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.AxisNames;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/**
 * Means over the levels of one factor, with whiskers, in one colour for each level of another
 * factor; a line joins the means of a colour if the levels have an order.
 */
final class InteractionDrawing extends PanelsDrawing {
  private static final double OFFSET = 3.4;
  private static final double MARKER = 1.9;
  private static final double CAP = 1.3;
  private static final double LEAST_HEIGHT = 40;
  private static final Theme.Type NAME = Theme.Type.LABEL;

  private final Interaction data;
  private final List<Scale> scales = new ArrayList<>();
  private final double nameRoom;
  private final double slot;
  private final double offset;
  private final AxisNames axis;
  private final EndLabels labels;
  private final LabelFitter between;

  InteractionDrawing(Interaction data, Page page) {
    super(page, data.panels().size(), page.columns(data.panels().size(), true));
    this.data = data;
    nameRoom = Math.max(52, cell * 0.24);
    labels = new EndLabels(theme, NAME, nameRoom);
    between = new LabelFitter(theme, Theme.Type.UNIT, nameRoom, 3);
    double wanted = page.plotHeight(data.panels().size());
    for (Interaction.Panel panel : data.panels()) {
      Scale scale = scale(panel, Scale.ticks(Math.min(wanted, rowRoom() - 60)));
      scales.add(scale);
      head(panel.label(), panel.unit(), scale.exponent());
    }
    double left = leftSpace(scales);
    double title = between.width(List.of(data.between())) + 10;
    double right = Math.max(labels.space(names()), title);
    int lines = data.panels().stream().mapToInt(panel -> panel.lines().size()).max().orElse(1);
    int levels = data.levels().size();
    double plotWidth = Math.floor(cell - left - right) - 1;
    offset = Math.min(OFFSET, 0.6 * plotWidth / levels / lines);
    double pad = offset * (lines - 1) / 2 + MARKER + 3;
    slot = levels == 1 ? plotWidth - 2 * pad : (plotWidth - 2 * pad) / (levels - 1);
    axis = new AxisNames(theme, data.levels(), data.across(), slot, Page.turned(rows()), plotWidth);
    double foot = Theme.TICK_LENGTH + axis.height() + 1;
    double needed = labels.height(names()) + between.height(List.of(data.between()));
    double height = Math.min(Math.max(wanted, needed + 4), fitting(headHeight(), foot));
    place(left, right, headHeight(), Math.max(LEAST_HEIGHT, height), foot);
  }

  private List<String> names() {
    return data.panels().stream()
        .flatMap(panel -> panel.lines().stream())
        .map(Interaction.Line::level)
        .distinct()
        .map(this::name)
        .toList();
  }

  /** The name of a level, with spaces at its line breaks, and shortened if it is too long. */
  private String name(String level) {
    return String.join(" ", new LabelFitter(theme, NAME, nameRoom, 2).lines(level));
  }

  private static Scale scale(Interaction.Panel panel, int ticks) {
    double[] extent =
        panel.lines().stream()
            .flatMap(line -> line.means().stream())
            .flatMapToDouble(mean -> mean.estimate().extent())
            .sorted()
            .toArray();
    return extent.length == 0
        ? Scale.NONE
        : Scale.plain(extent[0], extent[extent.length - 1], ticks, Scale.bounded(panel.unit()));
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    Interaction.Panel panel = data.panels().get(index);
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int k = 0; k < data.levels().size(); k++) {
      ticks.add(new Scale.Tick(x(area, k), ""));
    }
    Scale across = new Scale(area.getMinX(), area.getMaxX(), ticks, 0, false);
    PlotArea frame = new PlotArea(theme, area, across, scales.get(index));
    frame.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    axis.paint(ink, k -> x(area, k), area.getMinX(), area.getMaxY() + Theme.TICK_LENGTH);
    ink.layer(Surface.Layer.DATA);
    List<EndLabels.Label> ends = new ArrayList<>();
    for (int s = 0; s < panel.lines().size(); s++) {
      Interaction.Line line = panel.lines().get(s);
      double shift = (s - (panel.lines().size() - 1) / 2.0) * offset;
      double end = paintLine(ink, frame, line, s, shift);
      ends.add(new EndLabels.Label(name(line.level()), end, Theme.colour(s)));
    }
    if (ends.stream().noneMatch(end -> Double.isFinite(end.wanted()))) {
      paintNothing(ink, area);
      return;
    }
    ink.layer(Surface.Layer.LABELS);
    double title = between.height(List.of(data.between()));
    between.paintBelow(
        ink, data.between(), area.getMaxX() + 8.5, area.getMinY(), Painter.Align.LEFT);
    labels.paint(ink, ends, area.getMaxX(), area.getMinY() + title + 1, area.getMaxY() + 3);
  }

  private double x(Rectangle2D area, int level) {
    return area.getCenterX() + (level - (data.levels().size() - 1) / 2.0) * slot;
  }

  /** Paints a series; returns the vertical position of its end, NaN if it has no values. */
  private double paintLine(
      Painter ink, PlotArea frame, Interaction.Line line, int index, double shift) {
    Color colour = Theme.colour(index);
    Path2D path = new Path2D.Double();
    double end = Double.NaN;
    boolean broken = true;
    for (int k = 0; k < line.means().size(); k++) {
      Estimate mean = line.means().get(k).estimate();
      if (mean.known()) {
        double x = x(frame.area(), k) + shift;
        end = frame.y(mean.value());
        if (broken) {
          path.moveTo(x, end);
        } else {
          path.lineTo(x, end);
        }
      }
      broken = !mean.known();
    }
    if (data.joined()) {
      ink.outline(path, colour, Theme.line(index));
    }
    for (int k = 0; k < line.means().size(); k++) {
      Estimate mean = line.means().get(k).estimate();
      double x = x(frame.area(), k) + shift;
      if (mean.bounded()) {
        double low = frame.y(mean.low());
        double high = frame.y(mean.high());
        ink.line(x, low, x, high, colour, Theme.stroke(Theme.THIN));
        ink.line(x - CAP, low, x + CAP, low, colour, Theme.stroke(Theme.THIN));
        ink.line(x - CAP, high, x + CAP, high, colour, Theme.stroke(Theme.THIN));
      }
      if (mean.known()) {
        var marker = Marker.shape(index, x, frame.y(mean.value()), MARKER);
        ink.shape(marker, colour, Color.WHITE, 0.4);
      }
    }
    return end;
  }
}
