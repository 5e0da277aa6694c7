package org.multipolar.study;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Points that fill the unit cube so that, along every dimension, each of n equal strata contains
 * exactly one of n points.
 *
 * <p>{@code x_ij = (π_j(i) + u_ij)/n}: point i = 0 … n − 1, dimension j = 0 … k − 1, π_j a random
 * permutation of 0 … n − 1, u_ij uniform on (0, 1); all coordinates lie within the open interval
 * (0, 1).
 *
 * <p>Source: McKay, Beckman and Conover 1979, Technometrics 21(2), 239–245.
 *
 * <p>Departures: permutations and positions within strata are keyed by (seed, dimension), so adding
 * or removing a dimension leaves the coordinates of the others unchanged. A larger n is another
 * design; it does not start with the smaller one.
 */
public final class LatinHypercube extends CubeDesign {

  /** Largest coordinate: rounding must not reach 1. */
  private static final double LAST = Math.nextDown(1.0);

  private final long[] keys;
  private final Draws draws;

  /** The stratum of each point along each dimension; computed when the first point is requested. */
  private int[][] strata;

  /**
   * A design whose dimensions are keyed by name.
   *
   * @param n number of points, at least 1
   * @param names names of the dimensions, without duplicates
   * @param seed any value
   * @throws IllegalArgumentException if there is no point or no dimension, or a name is duplicate
   */
  public LatinHypercube(int n, List<String> names, long seed) {
    this(n, names.stream().mapToLong(Draws::key).toArray(), seed);
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("duplicate dimension in " + names);
    }
  }

  /**
   * A design whose dimensions are keyed by number.
   *
   * @param n number of points, at least 1
   * @param k number of dimensions, at least 1
   * @param seed any value
   * @throws IllegalArgumentException if there is no point or no dimension
   */
  public LatinHypercube(int n, int k, long seed) {
    this(n, LongStream.range(0, k).toArray(), seed);
  }

  private LatinHypercube(int n, long[] keys, long seed) {
    super(n, keys.length);
    if (n < 1 || keys.length < 1) {
      throw new IllegalArgumentException(
          "a Latin hypercube needs at least one point and one dimension, not "
              + n
              + " and "
              + keys.length);
    }
    this.keys = keys;
    draws = new Draws(seed);
  }

  @Override
  public double[] point(int row) {
    int[][] all = strata();
    double[] point = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
      double u = draws.uniform(Process.LATIN_HYPERCUBE, 1, keys[j], row);
      point[j] = Math.min((all[j][row] + u) / rows(), LAST);
    }
    return point;
  }

  private synchronized int[][] strata() {
    if (strata == null) {
      strata =
          Arrays.stream(keys)
              .mapToObj(
                  key ->
                      Shuffle.permutation(
                          rows(), i -> draws.uniform(Process.LATIN_HYPERCUBE, 0, key, i)))
              .toArray(int[][]::new);
    }
    return strata;
  }
}
