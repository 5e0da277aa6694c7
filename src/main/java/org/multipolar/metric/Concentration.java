package org.multipolar.metric;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.CompensatedSum;

/** Measures of concentration and inequality over non-negative amounts. */
public final class Concentration {

  private Concentration() {}

  /** Herfindahl-Hirschman index Σ s² of the shares; NaN when the amounts sum to 0. */
  public static double herfindahl(double... amounts) {
    double sum = 0;
    double squares = 0;
    for (double amount : amounts) {
      sum += amount;
      squares += amount * amount;
    }
    return squares / (sum * sum);
  }

  /**
   * {@code (HHI − 1/n)/(1 − 1/n)} over n agents, including those with an amount of 0: 0 if all are
   * equal, 1 if one has everything; NaN if all have nothing.
   *
   * @param n number of agents, at least that of positive amounts
   */
  public static double normalised(double[] amounts, int n) {
    double index = herfindahl(amounts);
    return n == 1 ? index : Math.max(0, (index - 1.0 / n) / (1 - 1.0 / n));
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

  /**
   * Gini coefficient of an amount per head over people, {@code Σ_ij p_i p_j |x_i − x_j| / (2 Σ p Σ
   * p x)}; NaN if all amounts are 0.
   *
   * @param heads amount per head in each group, at least 0
   * @param people size of each group
   */
  public static double gini(double[] heads, double[] people) {
    Integer[] ascending = new Integer[heads.length];
    Arrays.setAll(ascending, i -> i);
    Arrays.sort(ascending, Comparator.comparingDouble(i -> heads[i]));
    double below = 0;
    double had = 0;
    double apart = 0;
    for (int i : ascending) {
      apart += people[i] * (heads[i] * below - had);
      below += people[i];
      had += people[i] * heads[i];
    }
    return apart / (below * had);
  }

  /**
   * Theil's T of an amount per head over people, {@code Σ s ln(s/p)}, s shares of the amount and p
   * of people.
   *
   * @param amounts amount of each group, at least 0
   * @param people size of each group
   */
  public static double theil(double[] amounts, double[] people) {
    double amount = CompensatedSum.of(amounts);
    double all = CompensatedSum.of(people);
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      double share = amounts[i] / amount;
      sum += share == 0 ? 0 : share * FastMath.log(share * all / people[i]);
    }
    return sum;
  }
}
