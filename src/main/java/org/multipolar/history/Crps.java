package org.multipolar.history;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Continuous ranked probability score of a sample: the distance of a forecast distribution from the
 * observation. Smaller is better, 0 perfect; for a single value it is the absolute error.
 *
 * <pre>CRPS = 1/n Σ_i |x_i − z| − 1/(2n²) Σ_i Σ_j |x_i − x_j|</pre>
 *
 * <p>Source: Gneiting and Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation,
 * Journal of the American Statistical Association 102 (2007), equation 21.
 */
final class Crps {
  private static final double LEAST = 1000;

  private Crps() {}

  /** The score in the unit of the sample. */
  static double of(double[] sample, double observed) {
    double[] x = sample.clone();
    Arrays.sort(x);
    int n = x.length;
    double away = 0;
    double apart = 0;
    for (int i = 0; i < n; i++) {
      away += Math.abs(x[i] - observed);
      // Of all pairs, x_i is the larger in i and the smaller in n − 1 − i.
      apart += (2.0 * i - n + 1) * x[i];
    }
    return away / n - apart / n / n;
  }

  /**
   * The score in logarithms of a positive observation. Values below a thousandth of it, including
   * zero, count as a thousandth.
   */
  static double ofLogarithms(double[] sample, double observed) {
    return of(
        Arrays.stream(sample).map(x -> FastMath.log(Math.max(x, observed / LEAST))).toArray(),
        FastMath.log(observed));
  }
}
