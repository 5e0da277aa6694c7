package org.multipolar.study;

import java.util.function.IntToDoubleFunction;

/** Integers from uniform draws. */
final class Shuffle {
  private Shuffle() {}

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
}
