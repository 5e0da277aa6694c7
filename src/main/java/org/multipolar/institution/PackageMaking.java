package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;

/**
 * How many packages a chain makes of what there is of three inputs.
 *
 * <p>There is {@code A = made + N (1 − e^{−dt/τ_N})} of logic and memory, N the stock, and of
 * packaging what sites can do. {@code Y = min(A_L, A_M, A_P)}; or {@code Y = (Σ A^{−ϱ})^{−1/ϱ}},
 * which comes to it as ϱ grows. Stocks: {@code N ← N + made + delivered − Y}; what would be made
 * beyond N_max years of use is not made.
 *
 * <p>An accelerator needs one of each: nobody has shipped one without its memory, or with half its
 * interposer; stocks of dies and memory are what lets a chain go on for a while.
 */
public final class PackageMaking {

  private PackageMaking() {}

  /**
   * What is drawn from a stock over a tick while deliveries arrive evenly, at most.
   *
   * @param stock N
   * @param delivered in the tick
   * @param time τ_N
   */
  public static double drawn(double stock, double delivered, double time, double dt) {
    double x = dt / time;
    double gone = -FastMath.expm1(-x);
    return stock * gone + delivered * (1 - gone / x);
  }

  /** Packages in fixed proportions. */
  public static double least(double... available) {
    double least = Double.POSITIVE_INFINITY;
    for (double each : available) {
      least = Math.min(least, each);
    }
    return least;
  }

  /** Packages where inputs stand in for each other a little; 0 where one is missing. */
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
