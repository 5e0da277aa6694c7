package org.multipolar.random;

import java.util.Optional;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Draws with given rank correlations.
 *
 * <p>Uniform draws u are transformed into normal ones, {@code z = Φ⁻¹(u)}, mixed by the Cholesky
 * factor of their correlations, and transformed back. Two draws with correlation r have Spearman's
 * rank correlation {@code ρ = (6/π) arcsin(r/2)}, as does any pair of increasing functions of them;
 * hence r is {@code 2 sin(π ρ/6)}. The first draw is left unchanged.
 *
 * <p>Sources: rank correlation of a normal copula, Pearson 1907, Drapers' Company Research Memoirs,
 * Biometric Series 4; distributions with given rank correlations, Iman and Conover 1982,
 * Communications in Statistics 11(3), 311–334.
 */
public final class NormalCopula {
  private static final double LEAST = 1e-9;

  private final double[][] factor;

  private NormalCopula(double[][] factor) {
    this.factor = factor;
  }

  /**
   * Creates the copula of a matrix of rank correlations.
   *
   * @param ranks of every pair, symmetric
   * @return empty if no joint distribution has all these correlations
   */
  public static Optional<NormalCopula> of(double[][] ranks) {
    int n = ranks.length;
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double left = i == j ? 1 : normal(ranks[i][j]);
        for (int k = 0; k < j; k++) {
          left -= factor[i][k] * factor[j][k];
        }
        if (i == j && left < LEAST) {
          return Optional.empty();
        }
        factor[i][j] = i == j ? FastMath.sqrt(left) : left / factor[j][j];
      }
    }
    return Optional.of(new NormalCopula(factor));
  }

  /** The correlation of normal variables that have the given rank correlation. */
  public static double normal(double rank) {
    return 2 * FastMath.sin(FastMath.PI * rank / 6);
  }

  /**
   * Transforms independent draws into correlated ones.
   *
   * @param independent uniform draws
   */
  public double[] mixed(double... independent) {
    double[] mixed = independent.clone();
    for (int i = 1; i < mixed.length; i++) {
      double z = 0;
      for (int k = 0; k <= i; k++) {
        z += factor[i][k] * FastMath.sqrt(2) * Erf.erfInv(2 * independent[k] - 1);
      }
      mixed[i] = (1 + Erf.erf(z / FastMath.sqrt(2))) / 2;
    }
    return mixed;
  }
}
