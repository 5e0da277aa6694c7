package org.multipolar.study;

import java.util.HashSet;
import java.util.List;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Points that fill a cube so that along every dimension each n-th part of the range holds exactly
 * one of n points.
 *
 * <p>{@code x_ij = (π_j(i) + u_ij)/n}: point i = 0 … n − 1, dimension j = 0 … k − 1, π_j a random
 * permutation of 0 … n − 1, u_ij uniform on (0, 1). Points are rows, {@code double[n][k]}, all
 * coordinates within the open interval (0, 1).
 *
 * <p>Source: McKay, Beckman and Conover 1979, Technometrics 21(2), 239–245.
 *
 * <p>Departures: permutation and places within the strata are keyed draws of (seed, dimension), so
 * that a dimension more or less leaves the coordinates of all others as they were. A larger n is
 * another design; it does not begin with the smaller one.
 */
public final class LatinHypercube {

  /** A coordinate that rounding takes to the edge stays inside. */
  private static final double LAST = Math.nextDown(1.0);

  private LatinHypercube() {}

  /**
   * A design whose dimensions are keyed by name.
   *
   * @param n number of points, at least 1
   * @param names of the dimensions, none of them twice
   * @param seed whatever the caller likes
   * @throws IllegalArgumentException where there is no point, no dimension or a name twice
   */
  public static double[][] points(int n, List<String> names, long seed) {
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a dimension stands twice among " + names);
    }
    return points(n, names.stream().mapToLong(Draws::key).toArray(), seed);
  }

  /**
   * A design whose dimensions are keyed by number.
   *
   * @param n number of points, at least 1
   * @param k number of dimensions, at least 1
   * @param seed whatever the caller likes
   * @throws IllegalArgumentException where there is no point or no dimension
   */
  public static double[][] points(int n, int k, long seed) {
    long[] keys = new long[Math.max(0, k)];
    for (int j = 0; j < keys.length; j++) {
      keys[j] = j;
    }
    return points(n, keys, seed);
  }

  private static double[][] points(int n, long[] keys, long seed) {
    if (n < 1 || keys.length < 1) {
      throw new IllegalArgumentException(
          "a Latin hypercube needs a point and a dimension, not " + n + " and " + keys.length);
    }
    Draws draws = new Draws(seed);
    double[][] points = new double[n][keys.length];
    for (int j = 0; j < keys.length; j++) {
      int[] strata = permutation(n, draws, keys[j]);
      for (int i = 0; i < n; i++) {
        double u = draws.uniform(Process.LATIN_HYPERCUBE, 1, keys[j], i);
        points[i][j] = Math.min((strata[i] + u) / n, LAST);
      }
    }
    return points;
  }

  /** By the shuffle of Fisher and Yates. */
  private static int[] permutation(int n, Draws draws, long dimension) {
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      int swap = Resampling.whole(draws.uniform(Process.LATIN_HYPERCUBE, 0, dimension, i), i + 1);
      places[i] = places[swap];
      places[swap] = i;
    }
    return places;
  }
}
