package org.multipolar.chart.layout;

import java.util.stream.IntStream;

/** A beeswarm: dots along a row, each as near to its middle as the other dots allow. */
public final class Swarm {
  private Swarm() {}

  /**
   * Returns the distances from the middle of the row.
   *
   * @param x positions along the row
   * @param size diameter of a dot
   * @param most maximum distance; dots that do not fit within it overlap
   */
  public static double[] offsets(double[] x, double size, double most) {
    Integer[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted((a, b) -> Double.compare(x[a], x[b]))
            .toArray(Integer[]::new);
    double[] offsets = new double[x.length];
    for (int i = 0; i < order.length; i++) {
      int first = i;
      while (first > 0 && x[order[i]] - x[order[first - 1]] < size) {
        first--;
      }
      double best = free(x, offsets, order, first, i, size, 0) ? 0 : Double.POSITIVE_INFINITY;
      for (int j = first; j < i && best != 0; j++) {
        double dx = x[order[i]] - x[order[j]];
        double away = Math.sqrt(size * size - dx * dx) + 1e-9;
        for (double y : new double[] {offsets[order[j]] - away, offsets[order[j]] + away}) {
          if (Math.abs(y) < Math.abs(best) && free(x, offsets, order, first, i, size, y)) {
            best = y;
          }
        }
      }
      double over = (2 * ((i * 0.618) % 1) - 1) * most;
      offsets[order[i]] = Math.abs(best) <= most ? best : over;
    }
    return offsets;
  }

  private static boolean free(
      double[] x, double[] offsets, Integer[] order, int first, int i, double size, double y) {
    for (int j = first; j < i; j++) {
      if (Math.hypot(x[order[i]] - x[order[j]], y - offsets[order[j]]) < size - 1e-6) {
        return false;
      }
    }
    return true;
  }
}
