package org.multipolar.chart.layout;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;

/**
 * Labels at the right ends of lines or layers, moved apart so that they do not overlap.
 *
 * @param room width at which labels are broken into lines
 */
public record EndLabels(Theme theme, Theme.Type type, double room) {
  private static final double LEADER = 7;
  private static final double GAP = 1.5;

  /**
   * A label.
   *
   * @param wanted vertical position of the end of the labelled line; a label without a finite
   *     position is left out
   */
  public record Label(String name, double wanted, Color colour) {}

  /** Width that these labels need to the right of a plot. */
  public double space(List<String> names) {
    double widest =
        names.stream()
            .flatMap(name -> theme.wrap(name, type, room).stream())
            .mapToDouble(line -> theme.width(line, type))
            .max()
            .orElse(0);
    return widest + LEADER + GAP + 1;
  }

  /** Height that these labels need. */
  public double height(List<String> names) {
    return names.stream().mapToDouble(this::height).sum();
  }

  private double height(String name) {
    return theme.wrap(name, type, room).size() * theme.leading(type);
  }

  /** Paints labels to the right of a position, all between two heights. */
  public void paint(Painter ink, List<Label> labels, double x, double top, double bottom) {
    List<Label> sorted =
        labels.stream()
            .filter(label -> Double.isFinite(label.wanted()))
            .sorted(Comparator.comparingDouble(Label::wanted))
            .toList();
    double leading = theme.leading(type);
    double[] wanted = sorted.stream().mapToDouble(Label::wanted).toArray();
    double[] heights = sorted.stream().mapToDouble(label -> height(label.name())).toArray();
    double[] centres = spread(wanted, heights, top, bottom);
    for (int i = 0; i < centres.length; i++) {
      Label label = sorted.get(i);
      ink.line(
          x + 1, label.wanted(), x + LEADER, centres[i], label.colour(), Theme.stroke(Theme.HAIR));
      double baseline = centres[i] - heights[i] / 2 + (leading + theme.capital(type)) / 2;
      for (String line : theme.wrap(label.name(), type, room)) {
        ink.text(line, x + LEADER + GAP, baseline, type, Painter.Align.LEFT);
        baseline += leading;
      }
    }
  }

  /**
   * Returns the centres of boxes, as near as possible to their preferred positions (least squares),
   * in the same order, without overlaps, and between two limits if they fit.
   */
  public static double[] spread(double[] wanted, double[] heights, double low, double high) {
    int n = wanted.length;
    double[] blockMean = new double[n];
    double[] blockHeight = new double[n];
    int[] blockSize = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      blockMean[blocks] = wanted[i];
      blockHeight[blocks] = heights[i];
      blockSize[blocks] = 1;
      blocks++;
      while (blocks > 1 && overlap(blockMean, blockHeight, blocks - 2, low, high)) {
        merge(wanted, heights, blockMean, blockHeight, blockSize, blocks, i);
        blocks--;
      }
    }
    double[] centres = new double[n];
    int next = 0;
    for (int b = 0; b < blocks; b++) {
      double edge = clamp(blockMean[b], blockHeight[b], low, high) - blockHeight[b] / 2;
      for (int k = 0; k < blockSize[b]; k++) {
        centres[next] = edge + heights[next] / 2;
        edge += heights[next];
        next++;
      }
    }
    return centres;
  }

  private static boolean overlap(double[] mean, double[] height, int b, double low, double high) {
    double upper = clamp(mean[b], height[b], low, high) + height[b] / 2;
    double lower = clamp(mean[b + 1], height[b + 1], low, high) - height[b + 1] / 2;
    return upper > lower + 1e-9;
  }

  private static double clamp(double centre, double height, double low, double high) {
    return Math.max(low + height / 2, Math.min(high - height / 2, centre));
  }

  /** Joins the last two blocks, which end with box {@code last}. */
  private static void merge(
      double[] wanted,
      double[] heights,
      double[] mean,
      double[] height,
      int[] size,
      int blocks,
      int last) {
    int b = blocks - 2;
    size[b] += size[b + 1];
    height[b] += height[b + 1];
    double offset = -height[b] / 2;
    double sum = 0;
    for (int i = last - size[b] + 1; i <= last; i++) {
      sum += wanted[i] - (offset + heights[i] / 2);
      offset += heights[i];
    }
    mean[b] = sum / size[b];
  }
}
