package org.multipolar.study;

import java.util.function.IntToDoubleFunction;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Sampling with replacement: index i of resample b is {@code ⌊n u⌋} with u keyed by (seed, b, i),
 * so that a draw depends neither on the number of resamples nor on the length of the sample.
 */
final class Resampling {
  private final Draws draws;

  Resampling(long seed) {
    draws = new Draws(seed);
  }

  /** The n indices, each from 0 to n − 1, of a resample. */
  int[] indices(int resample, int n) {
    int[] indices = new int[n];
    for (int i = 0; i < n; i++) {
      indices[i] = index(draws.uniform(Process.RESAMPLING, 0, resample, i), n);
    }
    return indices;
  }

  /** A Fisher–Yates shuffle of 0 … n − 1, from one uniform draw per element. */
  static int[] permutation(int n, IntToDoubleFunction draws) {
    int[] permutation = new int[n];
    for (int i = 0; i < n; i++) {
      int swap = index(draws.applyAsDouble(i), i + 1);
      permutation[i] = permutation[swap];
      permutation[swap] = i;
    }
    return permutation;
  }

  /** Maps a uniform draw to an integer from 0 to n − 1. */
  static int index(double u, int n) {
    return Math.min(n - 1, (int) (u * n));
  }

  /**
   * The 95 % percentile interval of a resampled statistic.
   *
   * @param resampled the statistic of each resample; NaN counts as missing
   * @return lower and upper end; NaN without values
   */
  static double[] percentiles(double[] resampled) {
    double[] sorted = Summary.sorted(resampled);
    return new double[] {Summary.quantile(sorted, .025), Summary.quantile(sorted, .975)};
  }
}
