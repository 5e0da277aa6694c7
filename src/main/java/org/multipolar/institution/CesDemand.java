package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Splits a buyer's budget among makers at given prices, under controls and quotas.
 *
 * <p>CES shares {@code s_cj = w_cj / Σ w}, {@code w_cj = b_cj (p_c / q_c)^{1−σ}}. The fraction E_cj
 * of the spending that buyer j would direct to c is allowed. Spending denied at the makers of one
 * home is redirected at rate rd to makers of other homes, in proportion to their weights, and is
 * subject to the fraction allowed there:
 *
 * <pre>
 * value_cj = B_j [ s_cj E_cj + rd w_cj E_cj Σ_{h ≠ home(c)} Σ_{c'∈h} s_c'j (1 − E_c'j) / Σ_{c''∉h} w_c''j ]
 * </pre>
 *
 * <p>A control is imposed by a state, so spending denied at one of its makers does not become
 * demand for another. With one maker per home and a single home that denies, this is redirection
 * maker by maker. Spending denied by two homes stays unspent: if redirection used allowed weights,
 * two homes that deny half each would swap their customers and jointly deny nothing.
 *
 * <p>A quota caps the units that a buyer gets from the makers of a home; the spending it cuts is
 * redirected at rate rd to homes with remaining room for that buyer.
 */
final class CesDemand implements Serializable {
  private static final long serialVersionUID = 1;

  private final int makers;
  private final int[] home;

  /** p, k$. */
  private final double[] price;

  /**
   * (p/q)^{1−σ}, when centred times a common factor that cancels in shares; 0 for a maker without
   * supply.
   */
  private final double[] pull;

  private final double[] pullOfHome;
  private final double[] turnedFromHome;
  private final double[] unitsOfHome;
  private final boolean[] full;
  private boolean centred;

  /**
   * @param home home of every maker, numbered from 0
   * @param homeCount number of homes
   */
  CesDemand(int[] home, int homeCount) {
    this.makers = home.length;
    this.home = home;
    price = new double[makers];
    pull = new double[makers];
    pullOfHome = new double[homeCount];
    turnedFromHome = new double[homeCount];
    unitsOfHome = new double[homeCount];
    full = new boolean[homeCount];
  }

  double price(int maker) {
    return price[maker];
  }

  /**
   * Sets whether the largest and the smallest weight are each other's inverse, so that products of
   * weights of dear makers do not underflow.
   */
  void centre(boolean on) {
    centred = on;
  }

  /** Sets prices from their logarithms. */
  void at(double[] logPrice, double[] logQuality, double[] supply, double elasticity) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; centred && c < makers; c++) {
      if (supply[c] > 0) {
        double log = (1 - elasticity) * (logPrice[c] - logQuality[c]);
        most = Math.max(most, log);
        least = Math.min(least, log);
      }
    }
    double centre = least <= most ? (least + most) / 2 : 0;
    for (int c = 0; c < makers; c++) {
      price[c] = FastMath.exp(logPrice[c]);
      pull[c] =
          supply[c] > 0
              ? FastMath.exp((1 - elasticity) * (logPrice[c] - logQuality[c]) - centre)
              : 0;
    }
  }

  /** Σ w of a buyer with these preference weights. */
  double weight(double[] lean) {
    double all = 0;
    for (int c = 0; c < makers; c++) {
      all += lean[c] * pull[c];
    }
    return all;
  }

  /** w of a buyer with this preference weight for a maker. */
  double weight(double lean, int maker) {
    return lean * pull[maker];
  }

  /** Computes the spending shares s without any denial. */
  void free(double[] lean, double[] result) {
    double all = weight(lean);
    for (int c = 0; c < makers; c++) {
      result[c] = all > 0 ? lean[c] * pull[c] / all : 0;
    }
  }

  /** Computes the spending shares where only the fraction {@code allowed} may be bought. */
  void allowed(double[] lean, double[] allowed, double redirection, double[] result) {
    Arrays.fill(pullOfHome, 0);
    Arrays.fill(turnedFromHome, 0);
    double all = 0;
    for (int c = 0; c < makers; c++) {
      double w = lean[c] * pull[c];
      all += w;
      pullOfHome[home[c]] += w;
      turnedFromHome[home[c]] += w * (1 - allowed[c]);
    }
    if (all <= 0) {
      Arrays.fill(result, 0);
      return;
    }
    for (int h = 0; h < pullOfHome.length; h++) {
      double others = allBut(h, pullOfHome);
      turnedFromHome[h] = others > 0 ? redirection * turnedFromHome[h] / (all * others) : 0;
    }
    for (int h = 0; h < pullOfHome.length; h++) {
      pullOfHome[h] = 1 / all + allBut(h, turnedFromHome);
    }
    for (int c = 0; c < makers; c++) {
      result[c] = lean[c] * pull[c] * allowed[c] * pullOfHome[home[c]];
    }
  }

  /** Sum of all elements but one; subtraction would cancel where that one is nearly the whole. */
  private static double allBut(int h, double[] amounts) {
    double sum = 0;
    for (int k = 0; k < amounts.length; k++) {
      if (k != h) {
        sum += amounts[k];
      }
    }
    return sum;
  }

  /**
   * Cuts spending shares to the quotas and redirects the excess to homes with remaining room.
   *
   * @param budget spending of the buyer, bn USD
   * @param kept fraction of it that makers keep after fees; null for all
   * @param most largest number of units by home, M; infinite without a quota
   */
  void cap(
      double budget,
      double[] lean,
      double[] kept,
      double[] allowed,
      double[] most,
      double redirection,
      double[] shares) {
    Arrays.fill(full, false);
    while (true) {
      Arrays.fill(unitsOfHome, 0);
      for (int c = 0; c < makers; c++) {
        double keeps = kept == null ? 1 : kept[c];
        unitsOfHome[home[c]] += shares[c] > 0 ? budget * shares[c] * keeps / price[c] : 0;
      }
      boolean exceeds = false;
      for (int h = 0; h < full.length; h++) {
        boolean over = !full[h] && unitsOfHome[h] > most[h];
        full[h] |= over;
        exceeds |= over;
        unitsOfHome[h] = over ? most[h] / unitsOfHome[h] : 1;
      }
      if (!exceeds) {
        return;
      }
      double cut = 0;
      double room = 0;
      for (int c = 0; c < makers; c++) {
        cut += shares[c] * (1 - unitsOfHome[home[c]]);
        shares[c] *= unitsOfHome[home[c]];
        room += full[home[c]] ? 0 : lean[c] * pull[c] * allowed[c];
      }
      for (int c = 0; room > 0 && c < makers; c++) {
        if (!full[home[c]]) {
          shares[c] += redirection * cut * lean[c] * pull[c] * allowed[c] / room;
        }
      }
    }
  }
}
