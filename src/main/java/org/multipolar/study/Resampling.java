package org.multipolar.study;

import java.util.Arrays;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Drawing with replacement: place i of resample b is {@code ⌊n u⌋} with u keyed by (seed, b, i), so
 * that neither more resamples nor a longer sample moves another draw's luck.
 */
final class Resampling {
  private final Draws draws;

  Resampling(long seed) {
    draws = new Draws(seed);
  }

  /** The n places, each from 0 to n − 1, that a resample takes. */
  int[] places(int resample, int n) {
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = whole(draws.uniform(Process.RESAMPLING, 0, resample, i), n);
    }
    return places;
  }

  /** The whole number from 0 to n − 1 that a uniform draw stands for. */
  static int whole(double u, int n) {
    return Math.min(n - 1, (int) (u * n));
  }

  /**
   * The 95 % percentile interval of a resampled statistic.
   *
   * @param resampled what each resample gave; NaN is left out
   * @return lower and upper end, NaN where nothing is left
   */
  static double[] percentiles(double[] resampled) {
    double[] sorted = sorted(resampled);
    return new double[] {Summary.quantile(sorted, .025), Summary.quantile(sorted, .975)};
  }

  /** The values that are not NaN, in ascending order. */
  static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    while (n > 0 && Double.isNaN(sorted[n - 1])) {
      n--;
    }
    return Arrays.copyOf(sorted, n);
  }
}
