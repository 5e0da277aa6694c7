package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Attributes the variance of an output to factors: to each factor alone (first order), and together
 * with all its interactions (total).
 *
 * <p>{@code S_i = (1/N) Σ_j f(B)_j (f(AB_i)_j − f(A)_j)/V}, {@code T_i = (1/2N) Σ_j (f(A)_j −
 * f(AB_i)_j)²/V}, with A, B, AB_i as in {@link SobolDesign} and V the variance of the 2N outputs at
 * A and B. {@code Σ S_i ≤ 1 ≤ Σ T_i}, up to sampling error; estimates of a small S_i may be
 * negative.
 *
 * <p>Sources: first order Saltelli et al. 2010, Computer Physics Communications 181(2), 259–270,
 * table 2 (b); total Jansen 1999, Computer Physics Communications 117, 35–43.
 *
 * <p>Departures: the mean of the 2N outputs is subtracted from f(B), which leaves expectations
 * unchanged and removes the error that a large mean causes. The 95 % intervals are percentile
 * bootstraps over base rows j, each resample using the same rows for all factors. Points of the
 * sequence are more even than independent ones, so the intervals tend to be too wide; but a pair of
 * its columns may be uneven up to 256 rows, which no resampling of rows shows, so that with more
 * than a few factors they can miss the index below 512 rows.
 */
public final class Sobol {

  private Sobol() {}

  /**
   * Indices of a factor. All components are NaN if the outputs at A and B do not vary; intervals
   * are also NaN without resamples.
   *
   * @param first S_i
   * @param firstLow lower end of its 95 % interval
   * @param firstHigh upper end
   * @param total T_i
   * @param totalLow lower end of its 95 % interval
   * @param totalHigh upper end
   */
  public record Index(
      double first,
      double firstLow,
      double firstHigh,
      double total,
      double totalLow,
      double totalHigh) {}

  /**
   * Indices of all factors.
   *
   * @param factors one per factor, in order
   * @param used number of base rows used
   * @param leftOut number of base rows omitted because an output is not finite
   */
  public record Indices(List<Index> factors, int used, int leftOut) {}

  /**
   * Estimates the indices.
   *
   * @param design points at which the model was evaluated
   * @param outputs one per row of the design
   * @param resamples number of bootstrap resamples, 0 for none
   * @param seed of the resamples
   * @throws IllegalArgumentException if there is not one output per row
   */
  public static Indices indices(SobolDesign design, double[] outputs, int resamples, long seed) {
    design.requireFit(outputs);
    int k = design.factors();
    double[][] rows = new double[design.base()][];
    int n = 0;
    for (int j = 0; j < design.base(); j++) {
      double[] row = Arrays.copyOfRange(outputs, j * (k + 2), (j + 1) * (k + 2));
      if (Arrays.stream(row).allMatch(Double::isFinite)) {
        rows[n++] = row;
      }
    }
    int[] all = new int[n];
    Arrays.setAll(all, j -> j);
    double[][] estimate = estimate(rows, all, k);
    double[][] first = new double[k][resamples];
    double[][] total = new double[k][resamples];
    Resampling resampling = new Resampling(seed);
    for (int b = 0; b < resamples; b++) {
      double[][] resampled = estimate(rows, resampling.indices(b, n), k);
      for (int i = 0; i < k; i++) {
        first[i][b] = resampled[0][i];
        total[i][b] = resampled[1][i];
      }
    }
    List<Index> factors = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double[] s = Resampling.percentiles(first[i]);
      double[] t = Resampling.percentiles(total[i]);
      factors.add(new Index(estimate[0][i], s[0], s[1], estimate[1][i], t[0], t[1]));
    }
    return new Indices(List.copyOf(factors), n, design.base() - n);
  }

  /** First-order and total indices from selected base rows. */
  private static double[][] estimate(double[][] rows, int[] selected, int k) {
    double[] first = new double[k];
    double[] total = new double[k];
    double sum = 0;
    boolean constant = true;
    for (int j : selected) {
      sum += rows[j][0] + rows[j][1];
      constant &= rows[j][0] == rows[selected[0]][0] && rows[j][1] == rows[selected[0]][0];
    }
    if (constant) {
      Arrays.fill(first, Double.NaN);
      Arrays.fill(total, Double.NaN);
      return new double[][] {first, total};
    }
    double mean = sum / (2 * selected.length);
    double squares = 0;
    for (int j : selected) {
      double a = rows[j][0];
      double b = rows[j][1];
      squares += (a - mean) * (a - mean) + (b - mean) * (b - mean);
      for (int i = 0; i < k; i++) {
        double difference = rows[j][2 + i] - a;
        first[i] += (b - mean) * difference;
        total[i] += difference * difference;
      }
    }
    for (int i = 0; i < k; i++) {
      // (1/N) Σ over the variance (1/2N) Σ, and (1/2N) Σ over the same variance.
      first[i] = 2 * first[i] / squares;
      total[i] = total[i] / squares;
    }
    return new double[][] {first, total};
  }
}
