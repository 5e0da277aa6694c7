package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.metric.Bounds;

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
 * unchanged and removes the error that a large mean causes. The 95 % intervals are Student's, with
 * the standard error of a jackknife that leaves out one of the R independent sequences of the
 * design at a time: {@code s² = (R − 1)/R Σ_r (θ_(r) − θ_(·))²}, R − 1 degrees of freedom (Wolter
 * 2007, Introduction to Variance Estimation, chapter 4). That of a total index is {@link
 * MeanInterval} of a value that cannot be negative.
 */
public final class Sobol {

  private Sobol() {}

  /**
   * Indices of a factor. All components are NaN if the outputs at A and B do not vary; intervals
   * are also NaN if fewer than two sequences have a row.
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
   * @throws IllegalArgumentException if there is not one output per row
   */
  public static Indices indices(SobolDesign design, double[] outputs) {
    design.requireFit(outputs);
    int k = design.factors();
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < design.base(); j++) {
      double[] row = Arrays.copyOfRange(outputs, j * (k + 2), (j + 1) * (k + 2));
      if (Arrays.stream(row).allMatch(Double::isFinite)) {
        rows.add(new Row(design.sequence(j), row));
      }
    }
    double[][] estimate = estimate(rows, k);
    int[] sequences = rows.stream().mapToInt(Row::sequence).distinct().sorted().toArray();
    double[][][] without = new double[2][k][sequences.length];
    for (int r = 0; r < sequences.length; r++) {
      int sequence = sequences[r];
      double[][] rest = estimate(rows.stream().filter(x -> x.sequence() != sequence).toList(), k);
      for (int i = 0; i < k; i++) {
        without[0][i][r] = rest[0][i];
        without[1][i][r] = rest[1][i];
      }
    }
    List<Index> factors = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double first = estimate[0][i];
      double total = estimate[1][i];
      double s = halfWidth(without[0][i]);
      double t = halfWidth(without[1][i]);
      MeanInterval within = MeanInterval.of(total, total - t, total + t, Bounds.NOT_NEGATIVE);
      factors.add(new Index(first, first - s, first + s, total, within.low(), within.high()));
    }
    return new Indices(List.copyOf(factors), rows.size(), design.base() - rows.size());
  }

  /** The outputs at A_j, B_j, AB_1j, …, AB_kj, and the sequence of the row. */
  private record Row(int sequence, double[] outputs) {}

  /**
   * Half the width of the interval of an estimate, t(.975; R − 1) s, from the estimates without
   * each sequence: {@code s²} is R − 1 squared times the variance of their mean.
   */
  private static double halfWidth(double... without) {
    Summary left = Summary.of(without);
    return left.n() == without.length ? (left.n() - 1) * (left.high() - left.mean()) : Double.NaN;
  }

  /** First-order and total indices from some base rows. */
  private static double[][] estimate(List<Row> rows, int k) {
    double[] first = new double[k];
    double[] total = new double[k];
    double sum = 0;
    boolean constant = true;
    for (Row row : rows) {
      double[] y = row.outputs();
      sum += y[0] + y[1];
      constant &= y[0] == rows.get(0).outputs()[0] && y[1] == rows.get(0).outputs()[0];
    }
    if (constant) {
      Arrays.fill(first, Double.NaN);
      Arrays.fill(total, Double.NaN);
      return new double[][] {first, total};
    }
    double mean = sum / (2 * rows.size());
    double squares = 0;
    for (Row row : rows) {
      double a = row.outputs()[0];
      double b = row.outputs()[1];
      squares += (a - mean) * (a - mean) + (b - mean) * (b - mean);
      for (int i = 0; i < k; i++) {
        double difference = row.outputs()[2 + i] - a;
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
