package org.multipolar.metric;

import java.util.Arrays;

/** Measures of concentration and inequality over non-negative amounts. */
public final class Concentration {

  private Concentration() {}

  /** Herfindahl-Hirschman index Σ s² of the shares; NaN when the amounts sum to 0. */
  public static double herfindahl(double[] amounts, int n) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      sum += amounts[i];
      squares += amounts[i] * amounts[i];
    }
    return squares / (sum * sum);
  }

  /** Σ s² of all the shares. */
  public static double herfindahl(double... amounts) {
    return herfindahl(amounts, amounts.length);
  }

  /**
   * {@code (HHI − 1/n)/(1 − 1/n)} with n the number of positive amounts: 0 when all are equal, 1
   * for one alone; NaN when none is positive.
   */
  public static double normalised(double[] amounts, int n) {
    int positive = 0;
    for (int i = 0; i < n; i++) {
      if (amounts[i] > 0) {
        positive++;
      }
    }
    if (positive == 0) {
      return Double.NaN;
    }
    if (positive == 1) {
      return 1;
    }
    double least = 1.0 / positive;
    return Math.max(0, (herfindahl(amounts, n) - least) / (1 - least));
  }

  /** Share of the four largest amounts. */
  public static double ratioOfFour(double... amounts) {
    double[] sorted = amounts.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double top = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i];
      if (i >= sorted.length - 4) {
        top += sorted[i];
      }
    }
    return top / sum;
  }

  /** Gini coefficient {@code Σ (2i − n − 1) x_i / (n Σ x)} over amounts in ascending order. */
  public static double gini(double... amounts) {
    double[] sorted = amounts.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double weighted = 0;
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      sum += sorted[i];
      weighted += (2 * (i + 1) - n - 1) * sorted[i];
    }
    return weighted / (n * sum);
  }
}
