package org.multipolar.institution;

import java.io.Serializable;

/**
 * Accelerates an iteration {@code x ← g(x)} that converges slowly along few directions, by Anderson
 * mixing over the last three steps: the next point is the combination of recent {@code g(x)} whose
 * residuals {@code g(x) − x} cancel best in the least-squares sense.
 *
 * <p>Source: Anderson 1965, Journal of the ACM 12(4); Walker and Ni 2011, SIAM Journal on Numerical
 * Analysis 49(4), algorithm AA. The history is discarded after a step that increases the residual.
 */
final class FixedPoint implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int DEPTH = 3;

  /**
   * Relative weight that keeps the normal equations solvable when residuals are nearly collinear.
   */
  private static final double RIDGE = 1e-13;

  private final int n;
  private final double[][] pointSteps;
  private final double[][] residualSteps;
  private final double[] lastPoint;
  private final double[] lastResidual;
  private final double[][] normal = new double[DEPTH][DEPTH + 1];
  private int kept;
  private int next;
  private boolean begun;
  private double lastSize;

  FixedPoint(int n) {
    this.n = n;
    pointSteps = new double[DEPTH][n];
    residualSteps = new double[DEPTH][n];
    lastPoint = new double[n];
    lastResidual = new double[n];
  }

  /** Discards the history. */
  void restart() {
    kept = 0;
    next = 0;
    begun = false;
  }

  /**
   * Advances to the next point.
   *
   * @param x present point; replaced by the next one
   * @param image g(x)
   */
  void advance(double[] x, double[] image) {
    double size = 0;
    for (int i = 0; i < n; i++) {
      double f = image[i] - x[i];
      size += f * f;
    }
    if (begun && size > lastSize) {
      restart();
    }
    if (begun) {
      double[] dg = pointSteps[next];
      double[] df = residualSteps[next];
      for (int i = 0; i < n; i++) {
        dg[i] = image[i] - lastPoint[i];
        df[i] = image[i] - x[i] - lastResidual[i];
      }
      next = (next + 1) % DEPTH;
      kept = Math.min(kept + 1, DEPTH);
    }
    begun = true;
    lastSize = size;
    for (int i = 0; i < n; i++) {
      lastPoint[i] = image[i];
      lastResidual[i] = image[i] - x[i];
    }
    System.arraycopy(image, 0, x, 0, n);
    if (kept > 0 && solve()) {
      for (int k = 0; k < kept; k++) {
        double weight = normal[k][kept];
        for (int i = 0; i < n; i++) {
          x[i] -= weight * pointSteps[k][i];
        }
      }
    }
  }

  /**
   * Solves the least-squares fit of the residual on its steps; the weights end in the last column.
   */
  private boolean solve() {
    for (int a = 0; a < kept; a++) {
      for (int b = 0; b < kept; b++) {
        normal[a][b] = dot(residualSteps[a], residualSteps[b]);
      }
      normal[a][a] *= 1 + RIDGE;
      normal[a][kept] = dot(residualSteps[a], lastResidual);
    }
    for (int c = 0; c < kept; c++) {
      int pivot = c;
      for (int r = c + 1; r < kept; r++) {
        if (Math.abs(normal[r][c]) > Math.abs(normal[pivot][c])) {
          pivot = r;
        }
      }
      double[] row = normal[pivot];
      normal[pivot] = normal[c];
      normal[c] = row;
      if (row[c] == 0) {
        return false;
      }
      for (int r = 0; r < kept; r++) {
        if (r != c) {
          double factor = normal[r][c] / row[c];
          for (int k = c; k <= kept; k++) {
            normal[r][k] -= factor * row[k];
          }
        }
      }
    }
    for (int c = 0; c < kept; c++) {
      normal[c][kept] /= normal[c][c];
    }
    boolean finite = true;
    for (int c = 0; c < kept; c++) {
      finite &= Double.isFinite(normal[c][kept]);
    }
    return finite;
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
