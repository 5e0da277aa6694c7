package org.multipolar.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.study.Summary;

/** Distributions over replications as violins with box and median, one row a scenario. */
final class DistributionsDrawing extends Drawing {
  private static final double ROW = 15;
  private static final double LONE_ROW = 21;
  private static final double VIOLIN = 0.42;
  private static final double BOX = 3.4;
  private static final double NAME_GAP = 4;
  private static final int STEPS = 96;

  private final Distributions data;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final Grid grid;
  private final double nameRoom;
  private final double rowHeight;

  DistributionsDrawing(Figure figure, Distributions data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    int panels = data.panels().size();
    int rows = data.panels().stream().mapToInt(p -> p.samples().size()).max().orElse(1);
    int columns = TimePlot.columns(page, panels, rows > 1);
    double cell = Grid.cellWidth(width(), columns);
    nameRoom = Math.max(50, cell * 0.28);
    double names = NAME_GAP + (rows == 1 ? 0 : nameWidth());
    for (int i = 0; i < panels; i++) {
      Distributions.Panel panel = data.panels().get(i);
      Scale scale = scale(panel, cell - names);
      scales.add(scale);
      headings.add(
          Heading.of(theme, i, panels, panel.label(), panel.unit(), scale.exponent(), cell));
    }
    double overhang = scales.stream().mapToDouble(s -> PlotArea.overhang(theme, s)).max().orElse(0);
    double head = Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1));
    double foot = PlotArea.footSpace(theme);
    double wanted = rows == 1 ? LONE_ROW : Math.max(ROW, nameHeight());
    double fitting = (room() / Grid.rows(panels, columns) - head - foot - Grid.ROW_GAP) / rows;
    rowHeight = Math.min(wanted, fitting);
    grid =
        new Grid(
            columns, cell, Math.max(names, overhang), overhang, head, head, rowHeight * rows, foot);
  }

  private double nameWidth() {
    return data.panels().stream()
        .flatMap(panel -> panel.samples().stream())
        .flatMap(sample -> theme.wrap(sample.name(), Theme.Type.LABEL, nameRoom).stream())
        .mapToDouble(line -> theme.width(line, Theme.Type.LABEL))
        .max()
        .orElse(0);
  }

  private double nameHeight() {
    return data.panels().stream()
            .flatMap(panel -> panel.samples().stream())
            .mapToInt(sample -> theme.wrap(sample.name(), Theme.Type.LABEL, nameRoom).size())
            .max()
            .orElse(1)
        * theme.leading(Theme.Type.LABEL);
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
  double bodyHeight() {
    return grid.height(data.panels().size());
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    for (int i = 0; i < data.panels().size(); i++) {
      Distributions.Panel panel = data.panels().get(i);
      int rows = panel.samples().size();
      sheet.layer(OutputPage.Layer.FRAME);
      headings.get(i).paint(ink, grid.cellX(i), grid.cellY(i));
      Rectangle2D area = grid.plot(i);
      Scale across = new Scale(0, rows, List.of(), 0, false);
      PlotArea frame = new PlotArea(theme, area, scales.get(i), across);
      frame.hideVerticalAxis();
      frame.paint(sheet);
      for (int row = 0; row < rows; row++) {
        Distributions.Sample sample = panel.samples().get(row);
        double y = area.getMinY() + rowHeight * (row + 0.5);
        sheet.layer(OutputPage.Layer.DATA);
        paintSample(ink, frame, sample, y, Theme.colour(row));
        if (rows > 1) {
          sheet.layer(OutputPage.Layer.LABELS);
          paintName(ink, sample.name(), area.getMinX() - NAME_GAP, y);
        }
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
        ink.outline(
            new Ellipse2D.Double(frame.x(value) - 1.6, y - 1.6, 3.2, 3.2),
            colour,
            Theme.stroke(0.8));
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
