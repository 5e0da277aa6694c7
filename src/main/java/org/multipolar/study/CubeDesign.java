package org.multipolar.study;

import java.util.stream.IntStream;

/**
 * A design of points in the unit hypercube, computed on request from the seed and the number of the
 * point: one row per point, one column per factor.
 */
public abstract sealed class CubeDesign permits MorrisDesign, SobolDesign, LatinHypercube {
  private final int rows;
  private final int factors;

  CubeDesign(int rows, int factors) {
    this.rows = rows;
    this.factors = factors;
  }

  /** The coordinates of a point, counted from 0. */
  public abstract double[] point(int row);

  /** All points, row by row. */
  public final double[][] points() {
    return IntStream.range(0, rows).mapToObj(this::point).toArray(double[][]::new);
  }

  /** Number of points. */
  public final int rows() {
    return rows;
  }

  /** Number of factors, k. */
  public final int factors() {
    return factors;
  }

  /** Requires one output per row. */
  final void requireFit(double[] outputs) {
    if (outputs.length != rows) {
      throw new IllegalArgumentException(
          outputs.length + " outputs do not fit a design of " + rows + " points");
    }
  }
}
