package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/**
 * A square of cells: scatter plots of every two variables below the diagonal, on it their
 * distributions with the prior's, above it their correlations. A row is labelled with the name of
 * its variable and the range of its axis; a column repeats the letter.
 */
final class PairsDrawing implements Drawing {
  private static final double GAP = 3;
  private static final double LETTER = 9;

  /** Size of a dot as a fraction of the cell, and its limits. */
  private static final double DOT = 0.02;

  private static final double SMALLEST_DOT = 0.8;
  private static final double LARGEST_DOT = 1.3;
  private static final double CROSS = 2.2;

  /** Height of the longest bar as a fraction of the cell. */
  private static final double TALLEST = 0.92;

  /** Strength of the grey behind a correlation of ±1. */
  private static final double SHADE = 0.5;

  private final Pairs data;
  private final Theme theme;
  private final double names;
  private final double head;
  private final double cell;

  PairsDrawing(Pairs data, Page page) {
    this.data = data;
    theme = page.theme();
    int n = data.variables().size();
    double room = page.width() / (page.narrow() ? 4 : 5);
    names =
        LETTER
            + data.variables().stream()
                .flatMap(variable -> lines(variable, room).stream())
                .mapToDouble(line -> theme.width(line, Theme.Type.FLAG))
                .max()
                .orElse(0)
            + GAP;
    head = theme.leading(Theme.Type.LETTER);
    cell = Math.floor((page.width() - names - (n - 1) * GAP) / n);
  }

  /** The name broken at the starts of its words, followed by the range of its axis. */
  private List<String> lines(Pairs.Variable variable, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : variable.name().split("(?<=\\.)|(?=\\p{Lu})")) {
      if (!line.isEmpty() && theme.width(line + word, Theme.Type.FLAG) > room) {
        lines.add(line);
        line = word;
      } else {
        line += word;
      }
    }
    lines.add(line);
    lines.add(
        NumberFormats.threeDigits(variable.low())
            + " to "
            + NumberFormats.threeDigits(variable.high())
            + (variable.logarithmic() ? ", log" : ""));
    return lines;
  }

  @Override
  public double height() {
    return box(data.variables().size() - 1, 0).getMaxY() + 1;
  }

  private Rectangle2D box(int row, int column) {
    return new Rectangle2D.Double(
        Math.ceil(names) + column * (cell + GAP), Math.ceil(head) + row * (cell + GAP), cell, cell);
  }

  @Override
  public void paint(Painter ink) {
    int n = data.variables().size();
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        Rectangle2D box = box(row, column);
        ink.layer(Surface.Layer.FRAME);
        if (column > row) {
          paintShade(ink, box, data.correlations()[row][column]);
        }
        ink.outline(box, Theme.MARK, Theme.stroke(Theme.HAIR));
        ink.layer(Surface.Layer.DATA);
        if (column < row) {
          paintCloud(ink, box, data.variables().get(column), data.variables().get(row));
        } else if (column == row) {
          paintBars(ink, box, data.variables().get(row));
        }
      }
    }
    ink.layer(Surface.Layer.LABELS);
    for (int row = 0; row < n; row++) {
      paintName(ink, row);
      for (int column = row + 1; column < n; column++) {
        paintCorrelation(ink, box(row, column), data.correlations()[row][column]);
      }
    }
  }

  private static void paintShade(Painter ink, Rectangle2D box, double correlation) {
    if (!Double.isNaN(correlation)) {
      ink.fill(box, Theme.tint(Theme.MARK, SHADE * Math.min(1, Math.abs(correlation))));
    }
  }

  private static void paintCorrelation(Painter ink, Rectangle2D box, double correlation) {
    String text =
        Double.isNaN(correlation)
            ? "\u2013"
            : NumberFormats.minus(NumberFormats.fixed(correlation, 2).replace("-0.00", "0.00"));
    ink.centred(text, box.getCenterX(), box.getCenterY(), Theme.Type.LABEL, Painter.Align.CENTRE);
  }

  private void paintName(Painter ink, int row) {
    String letter = String.valueOf((char) ('a' + row));
    Rectangle2D box = box(row, 0);
    Rectangle2D top = box(0, row);
    ink.text(
        letter, top.getCenterX(), top.getMinY() - GAP, Theme.Type.LETTER, Painter.Align.CENTRE);
    List<String> lines = lines(data.variables().get(row), names - LETTER);
    double leading = theme.leading(Theme.Type.FLAG);
    double baseline =
        box.getCenterY() - (lines.size() - 1) * leading / 2 + theme.capital(Theme.Type.FLAG) / 2;
    ink.text(letter, 0, baseline, Theme.Type.LETTER, Painter.Align.LEFT);
    for (String line : lines) {
      ink.text(line, LETTER, baseline, Theme.Type.FLAG, Painter.Align.LEFT);
      baseline += leading;
    }
  }

  private static double x(Rectangle2D box, Pairs.Variable variable, double value) {
    return box.getMinX() + box.getWidth() * variable.position(value);
  }

  private static double y(Rectangle2D box, Pairs.Variable variable, double value) {
    return box.getMaxY() - box.getHeight() * variable.position(value);
  }

  private static void paintCloud(
      Painter ink, Rectangle2D box, Pairs.Variable across, Pairs.Variable up) {
    double dot = Math.max(SMALLEST_DOT, Math.min(LARGEST_DOT, DOT * box.getWidth()));
    Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int v = 0; v < across.values().length; v++) {
      double x = x(box, across, across.values()[v]);
      double y = y(box, up, up.values()[v]);
      dots.append(new Rectangle2D.Double(x - dot / 2, y - dot / 2, dot, dot), false);
    }
    ink.fill(dots, Theme.colour(0));
    double x = x(box, across, across.best());
    double y = y(box, up, up.best());
    if (Double.isFinite(x + y)) {
      for (Color colour : List.of(Color.WHITE, Theme.colour(1))) {
        var stroke = Theme.stroke(colour.equals(Color.WHITE) ? 2 : 1);
        ink.line(x - CROSS, y, x + CROSS, y, colour, stroke);
        ink.line(x, y - CROSS, x, y + CROSS, colour, stroke);
      }
    }
  }

  /** Paints the bars, the height that they would have under the prior, and the best value. */
  private static void paintBars(Painter ink, Rectangle2D box, Pairs.Variable variable) {
    int[] counts = variable.counts();
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    double width = box.getWidth() / Pairs.BINS;
    for (int b = 0; b < Pairs.BINS; b++) {
      double height = TALLEST * box.getHeight() * counts[b] / most;
      ink.fill(
          new Rectangle2D.Double(box.getMinX() + b * width, box.getMaxY() - height, width, height),
          Theme.tint(Theme.colour(0), 0.45));
    }
    double before =
        box.getMaxY() - TALLEST * box.getHeight() * variable.values().length / Pairs.BINS / most;
    ink.line(box.getMinX(), before, box.getMaxX(), before, Theme.INK, Theme.dotted(Theme.THIN));
    if (Double.isFinite(variable.best())) {
      double x = x(box, variable, variable.best());
      ink.line(x, box.getMinY(), x, box.getMaxY(), Theme.colour(1), Theme.stroke(1));
    }
  }
}
