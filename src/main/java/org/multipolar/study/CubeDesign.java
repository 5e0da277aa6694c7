package org.multipolar.study;

import java.util.Arrays;

/** A design of points in the unit hypercube: one row a point, one column a factor. */
public abstract sealed class CubeDesign permits MorrisDesign, SobolDesign {
  private final int factors;

  /** Filled by the constructors of designs. */
  final double[][] points;

  CubeDesign(int rows, int factors) {
    this.factors = factors;
    points = new double[rows][];
  }

  /** All points, row by row; a copy. */
  public final double[][] points() {
    return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
  }

  /** Number of points. */
  public final int rows() {
    return points.length;
  }

  /** Number of factors, k. */
  public final int factors() {
    return factors;
  }

  /** Requires one output per row. */
  final void requireFit(double[] outputs) {
    if (outputs.length != rows()) {
      throw new IllegalArgumentException(
          outputs.length + " outputs do not fit a design of " + rows() + " points");
    }
  }
}
