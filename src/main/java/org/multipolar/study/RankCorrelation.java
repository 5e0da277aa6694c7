package org.multipolar.study;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.util.FastMath;

/**
 * Spearman's rank correlation ρ of two quantities, over the pairs in which both are finite.
 *
 * @param rho ρ; NaN for fewer than three pairs, or where one of the two is constant
 * @param n number of pairs
 */
public record RankCorrelation(double rho, int n) {

  /**
   * @throws IllegalArgumentException if there are not equally many values
   */
  public static RankCorrelation of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values cannot be paired with " + y.length);
    }
    int[] known =
        IntStream.range(0, x.length)
            .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
            .toArray();
    double rho =
        known.length < 3
            ? Double.NaN
            : new SpearmansCorrelation()
                .correlation(
                    IntStream.of(known).mapToDouble(i -> x[i]).toArray(),
                    IntStream.of(known).mapToDouble(i -> y[i]).toArray());
    return new RankCorrelation(rho, known.length);
  }

  /**
   * Whether the correlation is too strong to be due to chance: {@code |ρ| √(n − 1)} exceeds
   * quantile {@code 1 − .025/m} of the normal distribution.
   *
   * @param together number m of correlations examined together
   */
  public boolean clear(int together) {
    return Math.abs(rho) * FastMath.sqrt(n - 1.0)
        > new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - .025 / together);
  }
}
