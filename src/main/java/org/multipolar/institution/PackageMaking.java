package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;

/**
 * Computes the number of packages that a chain makes from the available amounts of three inputs.
 *
 * <p>Available logic and memory: {@code A = made + N (1 − e^{−dt/τ_N})}, N the stock; available
 * packaging: the usable capacity of sites. {@code Y = min(A_L, A_M, A_P)}; or {@code Y = (Σ
 * A^{−ϱ})^{−1/ϱ}}, which converges to the minimum as ϱ grows. Stocks: {@code N ← N + made +
 * delivered − Y}; production beyond N_max years of use is dropped.
 *
 * <p>An accelerator needs one of each: none has been shipped without its memory, or with half its
 * interposer; stocks of dies and memory let a chain continue for a while.
 */
public final class PackageMaking {

  private PackageMaking() {}

  /**
   * Maximum drawn from a stock over a tick while deliveries arrive evenly.
   *
   * @param stock N
   * @param delivered units delivered in the tick
   * @param time τ_N
   */
  public static double drawn(double stock, double delivered, double time, double dt) {
    double x = dt / time;
    double gone = -FastMath.expm1(-x);
    return stock * gone + delivered * (1 - gone / x);
  }

  /** Packages made in fixed proportions. */
  public static double least(double... available) {
    double least = Double.POSITIVE_INFINITY;
    for (double each : available) {
      least = Math.min(least, each);
    }
    return least;
  }

  /** Packages made with slight substitution between inputs; 0 where one is missing. */
  public static double ces(double sharpness, double... available) {
    double least = least(available);
    if (least <= 0) {
      return 0;
    }
    double sum = 0;
    for (double each : available) {
      sum += FastMath.exp(-sharpness * FastMath.log(each / least));
    }
    return least * FastMath.exp(-FastMath.log(sum) / sharpness);
  }
}
