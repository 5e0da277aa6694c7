package org.multipolar.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decomposes the variance of an outcome into parts due to policies, worlds, random seeds and the
 * interactions of any two of them, in a fully crossed design.
 *
 * <p>For a source s with sum of squares SS_s and df_s degrees of freedom, {@code ε²_s = (SS_s −
 * df_s MS_e)/SS_total}, with MS_e the mean square of the highest interaction, which cannot be
 * distinguished from noise because each combination is run once. The parts add up to 1; that of a
 * source without an effect scatters around 0 and may be negative.
 *
 * <p>Source: Kelley 1935, Proceedings of the National Academy of Sciences 21, 554–559.
 *
 * <p>Departures: worlds with a non-finite outcome are omitted; where there is only one world, seeds
 * with one are.
 */
public final class VarianceParts {
  private static final String[] NAMES = {"policies", "worlds", "seeds"};
  private static final String REST = "rest";

  private VarianceParts() {}

  /**
   * The part of each source, in order; the highest interaction is the rest. Empty if fewer than two
   * of the three vary or the outcome does not.
   *
   * @param cells [policy][world][seed]
   */
  public static Map<String, Double> of(double[][][] cells) {
    double[][][] y = complete(cells);
    int[] sizes = {y.length, y[0].length, y[0].length == 0 ? 0 : y[0][0].length};
    int all = 0;
    for (int d = 0; d < sizes.length; d++) {
      all |= sizes[d] > 1 ? 1 << d : 0;
    }
    double[] squares = new double[8];
    double[] freedom = new double[8];
    double total = 0;
    if (Arrays.stream(sizes).min().orElse(0) > 0) {
      for (int source = 1; source < 8; source++) {
        if ((source & all) == source) {
          squares[source] = squares(y, sizes, source);
          freedom[source] = freedom(sizes, source);
          total += squares[source];
        }
      }
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    if (Integer.bitCount(all) < 2 || !(total > 0)) {
      return parts;
    }
    double error = squares[all] / freedom[all];
    double rest = 1;
    for (int order = 1; order < Integer.bitCount(all); order++) {
      for (int source = 1; source < 8; source++) {
        if ((source & all) == source && Integer.bitCount(source) == order) {
          double part = (squares[source] - freedom[source] * error) / total;
          parts.put(name(source), part);
          rest -= part;
        }
      }
    }
    parts.put(REST, rest);
    return parts;
  }

  private static String name(int source) {
    StringBuilder name = new StringBuilder();
    for (int d = 0; d < NAMES.length; d++) {
      if ((source & 1 << d) != 0) {
        name.append(name.isEmpty() ? "" : " × ").append(NAMES[d]);
      }
    }
    return name.toString();
  }

  private static double freedom(int[] sizes, int source) {
    double freedom = 1;
    for (int d = 0; d < sizes.length; d++) {
      freedom *= (source & 1 << d) != 0 ? sizes[d] - 1 : 1;
    }
    return freedom;
  }

  /** The sum over all cells of the squared effect of a source, by inclusion and exclusion. */
  private static double squares(double[][][] y, int[] sizes, int source) {
    double[][][][] means = new double[8][][][];
    for (int subset = 0; subset < 8; subset++) {
      if ((subset & source) == subset) {
        means[subset] = means(y, sizes, subset);
      }
    }
    double sum = 0;
    for (int p = 0; p < sizes[0]; p++) {
      for (int w = 0; w < sizes[1]; w++) {
        for (int r = 0; r < sizes[2]; r++) {
          double effect = 0;
          for (int subset = 0; subset < 8; subset++) {
            if (means[subset] != null) {
              int sign = (Integer.bitCount(source) - Integer.bitCount(subset)) % 2 == 0 ? 1 : -1;
              effect += sign * means[subset][at(p, subset, 0)][at(w, subset, 1)][at(r, subset, 2)];
            }
          }
          sum += effect * effect;
        }
      }
    }
    return sum;
  }

  private static int at(int place, int subset, int dimension) {
    return (subset & 1 << dimension) != 0 ? place : 0;
  }

  /** Means over the dimensions that are not in a subset. */
  private static double[][][] means(double[][][] y, int[] sizes, int subset) {
    int[] kept = new int[3];
    double weight = 1;
    for (int d = 0; d < 3; d++) {
      kept[d] = (subset & 1 << d) != 0 ? sizes[d] : 1;
      weight /= (double) sizes[d] / kept[d];
    }
    double[][][] means = new double[kept[0]][kept[1]][kept[2]];
    for (int p = 0; p < sizes[0]; p++) {
      for (int w = 0; w < sizes[1]; w++) {
        for (int r = 0; r < sizes[2]; r++) {
          means[at(p, subset, 0)][at(w, subset, 1)][at(r, subset, 2)] += weight * y[p][w][r];
        }
      }
    }
    return means;
  }

  private static double[][][] complete(double[][][] y) {
    int worlds = y[0].length;
    int seeds = y[0][0].length;
    if (worlds > 1) {
      int[] whole =
          Arrays.stream(indices(worlds))
              .filter(
                  w ->
                      Arrays.stream(y)
                          .allMatch(policy -> Arrays.stream(policy[w]).allMatch(Double::isFinite)))
              .toArray();
      return Arrays.stream(y)
          .map(policy -> Arrays.stream(whole).mapToObj(w -> policy[w]).toArray(double[][]::new))
          .toArray(double[][][]::new);
    }
    int[] whole =
        Arrays.stream(indices(seeds))
            .filter(r -> Arrays.stream(y).allMatch(policy -> Double.isFinite(policy[0][r])))
            .toArray();
    return Arrays.stream(y)
        .map(
            policy ->
                new double[][] {Arrays.stream(whole).mapToDouble(r -> policy[0][r]).toArray()})
        .toArray(double[][][]::new);
  }

  private static int[] indices(int n) {
    int[] indices = new int[n];
    Arrays.setAll(indices, i -> i);
    return indices;
  }
}
