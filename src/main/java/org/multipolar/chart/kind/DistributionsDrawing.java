package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Swarm;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.study.Summary;

/** Distributions over replications as dots with a box and a median, one row per scenario. */
final class DistributionsDrawing extends PanelsDrawing {
  private static final double ROW = 15;
  private static final double LONE_ROW = 21;
  private static final double SWARM = 0.28;
  private static final double ABOVE = 0.16;
  private static final double BELOW = 0.3;
  private static final double DOT = 1.1;
  private static final int MANY = 200;
  private static final double BOX = 2.4;
  private static final double NAME_GAP = 4;

  private final Distributions data;
  private final List<Scale> scales = new ArrayList<>();
  private final double nameRoom;
  private final double rowHeight;

  DistributionsDrawing(Distributions data, Page page) {
    this(data, page, data.panels().stream().mapToInt(p -> p.samples().size()).max().orElse(1));
  }

  private DistributionsDrawing(Distributions data, Page page, int rows) {
    super(page, data.panels().size(), page.columns(data.panels().size(), rows > 1));
    this.data = data;
    nameRoom = Math.max(50, cell * 0.28);
    double names = NAME_GAP + (rows == 1 ? 0 : nameWidth());
    for (Distributions.Panel panel : data.panels()) {
      Scale scale = scale(panel, cell - names);
      scales.add(scale);
      head(panel.label(), panel.unit(), scale.exponent());
    }
    double overhang = scales.stream().mapToDouble(s -> PlotArea.overhang(theme, s)).max().orElse(0);
    double foot = PlotArea.footSpace(theme);
    double wanted = rows == 1 ? LONE_ROW : Math.max(ROW, nameHeight());
    rowHeight = Math.min(wanted, fitting(headHeight(), foot) / rows);
    place(Math.max(names, overhang), overhang, headHeight(), rowHeight * rows, foot);
  }

  private List<List<String>> names() {
    return data.panels().stream()
        .flatMap(panel -> panel.samples().stream())
        .map(sample -> theme.wrap(sample.name(), Theme.Type.LABEL, nameRoom))
        .toList();
  }

  private double nameWidth() {
    return names().stream()
        .flatMap(List::stream)
        .mapToDouble(line -> theme.width(line, Theme.Type.LABEL))
        .max()
        .orElse(0);
  }

  private double nameHeight() {
    return names().stream().mapToInt(List::size).max().orElse(1) * theme.leading(Theme.Type.LABEL);
  }

  private Scale scale(Distributions.Panel panel, double width) {
    double[] values =
        panel.samples().stream()
            .flatMapToDouble(sample -> Arrays.stream(sample.values()))
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(1);
    return AxisChoice.scale(data.style(), values, ticks(width))
        .orElseGet(() -> Scale.values(least, greatest, ticks(width), Scale.bounded(panel.unit())));
  }

  private static int ticks(double width) {
    return Math.max(3, (int) (width / 34));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    List<Distributions.Sample> samples = data.panels().get(panel).samples();
    PlotArea frame = PlotArea.ofRows(theme, area, scales.get(panel));
    frame.paint(ink);
    if (data.empty(data.panels().get(panel))) {
      ink.layer(Surface.Layer.LABELS);
      ink.centred(
          AxisChoice.EMPTY,
          area.getCenterX(),
          area.getCenterY(),
          Theme.Type.LABEL,
          Painter.Align.CENTRE);
    }
    for (int row = 0; row < samples.size(); row++) {
      double y = area.getMinY() + rowHeight * (row + 0.5);
      ink.layer(Surface.Layer.DATA);
      paintSample(ink, frame, samples.get(row), y, Theme.colour(row));
      if (samples.size() > 1) {
        ink.layer(Surface.Layer.LABELS);
        paintName(ink, samples.get(row).name(), area.getMinX() - NAME_GAP, y);
      }
    }
  }

  private void paintName(Painter ink, String name, double right, double y) {
    List<String> lines = theme.wrap(name, Theme.Type.LABEL, nameRoom);
    double leading = theme.leading(Theme.Type.LABEL);
    double baseline = y - (lines.size() - 1) * leading / 2 + theme.capital(Theme.Type.LABEL) / 2;
    for (String line : lines) {
      ink.text(line, right, baseline, Theme.Type.LABEL, Painter.Align.RIGHT);
      baseline += leading;
    }
  }

  private void paintSample(
      Painter ink, PlotArea frame, Distributions.Sample sample, double y, Color colour) {
    double[] sorted = Arrays.stream(sample.values()).filter(Double::isFinite).sorted().toArray();
    Summary summary = Summary.of(sorted);
    double radius = sorted.length > MANY ? 0.5 * DOT : DOT;
    double[] x = Arrays.stream(sorted).filter(this::inRange).map(frame::x).toArray();
    double[] offsets = Swarm.offsets(x, 2 * radius, SWARM * rowHeight);
    for (int run = 0; run < x.length; run++) {
      double at = y - ABOVE * rowHeight + offsets[run];
      ink.fill(Marker.dot(x[run], at, radius), Theme.tint(colour, 0.6));
    }
    double below = y + BELOW * rowHeight;
    if (sample.boxed()) {
      double left = within(frame, summary.q05());
      double right = within(frame, summary.q95());
      if (right > left) {
        ink.line(left, below, right, below, colour, Theme.stroke(0.8));
      }
      double low = within(frame, summary.q25());
      double high = within(frame, summary.q75());
      if (high > low || inRange(summary.q25())) {
        ink.fill(
            new Rectangle2D.Double(low, below - BOX / 2, Math.max(0.5, high - low), BOX), colour);
      }
    }
    if (sorted.length > 0 && !sample.split() && inRange(summary.median())) {
      double median = frame.x(summary.median());
      ink.fill(new Rectangle2D.Double(median - 1, below - BOX, 2, 2 * BOX), Color.WHITE);
      ink.line(median, below - BOX, median, below + BOX, Theme.INK, Theme.stroke(1.1));
    }
  }

  private boolean inRange(double value) {
    return AxisChoice.shows(data.style(), value);
  }

  /** Position of a value on the page, clamped to the ends of the axis. */
  private static double within(PlotArea frame, double value) {
    return Math.max(frame.area().getMinX(), Math.min(frame.area().getMaxX(), frame.x(value)));
  }
}
