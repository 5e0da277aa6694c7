package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
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
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.study.Summary;

/** Distributions over replications as violins with box and median, one row a scenario. */
final class DistributionsDrawing extends PanelsDrawing {
  private static final double ROW = 15;
  private static final double LONE_ROW = 21;
  private static final double VIOLIN = 0.42;
  private static final double BOX = 3.4;
  private static final double NAME_GAP = 4;
  private static final int STEPS = 96;

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
    return Scale.values(least, greatest, ticks(width), Scale.bounded(panel.unit()));
  }

  private static int ticks(double width) {
    return Math.max(3, (int) (width / 34));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    List<Distributions.Sample> samples = data.panels().get(panel).samples();
    PlotArea frame = PlotArea.ofRows(theme, area, scales.get(panel));
    frame.paint(ink);
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
    if (sample.few()) {
      for (double value : sorted) {
        ink.outline(Marker.dot(frame.x(value), y, 1.6), colour, Theme.stroke(0.8));
      }
    } else {
      ink.fill(violin(frame, sorted, summary, y), Theme.tint(colour, 0.25));
      ink.line(frame.x(summary.q05()), y, frame.x(summary.q95()), y, colour, Theme.stroke(0.8));
      double low = frame.x(summary.q25());
      double high = frame.x(summary.q75());
      ink.fill(new Rectangle2D.Double(low, y - BOX / 2, Math.max(0.5, high - low), BOX), colour);
    }
    if (sorted.length > 0) {
      double median = frame.x(summary.median());
      ink.fill(new Rectangle2D.Double(median - 1, y - BOX, 2, 2 * BOX), Color.WHITE);
      ink.line(median, y - BOX, median, y + BOX, Theme.INK, Theme.stroke(1.1));
    }
  }

  /** A Gaussian kernel density with Silverman's bandwidth (1986, eq. 3.31), cut at the extremes. */
  private Path2D violin(PlotArea frame, double[] sorted, Summary summary, double y) {
    int n = sorted.length;
    double spread = (summary.q75() - summary.q25()) / 1.34;
    double narrow = spread > 0 ? Math.min(spread, summary.sd()) : summary.sd();
    double bandwidth = 0.9 * narrow * StrictMath.pow(n, -0.2);
    double least = sorted[0];
    double greatest = sorted[n - 1];
    Path2D path = new Path2D.Double();
    if (bandwidth <= 0) {
      return path;
    }
    double[] density = new double[STEPS + 1];
    double peak = 0;
    for (int i = 0; i <= STEPS; i++) {
      double at = least + (greatest - least) * i / STEPS;
      for (double value : sorted) {
        double z = (at - value) / bandwidth;
        density[i] += StrictMath.exp(-z * z / 2);
      }
      peak = Math.max(peak, density[i]);
    }
    for (int i = 0; i <= 2 * STEPS + 1; i++) {
      int at = i <= STEPS ? i : 2 * STEPS + 1 - i;
      double half = VIOLIN * rowHeight * density[at] / peak;
      double px = frame.x(least + (greatest - least) * at / STEPS);
      double py = i <= STEPS ? y - half : y + half;
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
