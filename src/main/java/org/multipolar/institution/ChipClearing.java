package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Prices at which every maker sells what it has, with denied spending turned to other makers.
 *
 * <p>Buyer j with budget B_j splits it by CES shares {@code s_cj = w_cj / Σ w}, {@code w_cj = b_cj
 * (p_c / q_c)^{1−σ}}. Of what it would spend on c, the part E_cj is allowed; what is denied at c
 * turns to the other makers in proportion to their allowed weight, at rate rd:
 *
 * <pre>
 * value_cj = B_j [ s_cj E_cj + rd Σ_{c'≠c} s_c'j (1 − E_c'j) w_cj E_cj / Σ_{c''≠c'} w_c''j E_c''j ]
 * </pre>
 *
 * <p>Prices solve {@code Σ_j value_cj / p_c = S_c} to a relative excess of 1e−10: {@code p_c ← p_c
 * (D_c/S_c)^{1/σ}}, then all prices are scaled so that takings equal spending. The scaling is exact
 * because demand is homogeneous of degree −1 in prices; without it the common level would converge
 * only like {@code (1 − 1/σ)^k}. A maker whose demand stays below its supply at the price floor
 * keeps the rest.
 *
 * <p>With one maker {@code p = (Σ B − denied)/S}: denial makes chips cheaper for everyone else.
 */
public final class ChipClearing implements Serializable {
  private static final long serialVersionUID = 1;

  /** Relative excess demand at which the market counts as cleared. */
  public static final double TOLERANCE = 1e-10;

  private static final int MOST_STEPS = 2000;

  private final int makers;
  private final int buyers;
  private final double[] supply;
  private final double[] logQuality;
  private final double[] logPrice;
  private final double[] price;
  private final boolean[] abroad;
  private final double[] budget;
  private final double[][] lean;
  private final double[][] allowed;
  private final double[][] value;
  private final boolean[] plain;
  private final double[] pull;
  private final double[] spent;
  private final double[] turned;
  private int quotas;
  private int[] quotaBuyer = new int[4];
  private boolean[][] quotaMakers = new boolean[4][];
  private double[] quotaUnits = new double[4];
  private double plainBudget;
  private double plainPull;
  private int steps;

  /**
   * @param makers number of makers
   * @param buyers number of buyers
   */
  public ChipClearing(int makers, int buyers) {
    this.makers = makers;
    this.buyers = buyers;
    supply = new double[makers];
    logQuality = new double[makers];
    logPrice = new double[makers];
    price = new double[makers];
    abroad = new boolean[makers];
    budget = new double[buyers];
    lean = new double[buyers][makers];
    allowed = new double[buyers][makers];
    value = new double[buyers][makers];
    plain = new boolean[buyers];
    pull = new double[makers];
    spent = new double[makers];
    turned = new double[makers];
  }

  /**
   * Sets what a maker brings.
   *
   * @param units supply, M
   * @param quality intrinsic quality q
   * @param startLogPrice logarithm of the price to start from
   * @param sellsAbroad whether buyers without a lean of their own can buy from it
   */
  public void offer(
      int maker, double units, double quality, double startLogPrice, boolean sellsAbroad) {
    supply[maker] = units;
    logQuality[maker] = FastMath.log(quality);
    logPrice[maker] = startLogPrice;
    abroad[maker] = sellsAbroad;
  }

  /** Sets what a buyer spends, bn USD, and that it buys on the same terms as everybody. */
  public void plan(int buyer, double bnUsd) {
    budget[buyer] = bnUsd;
    plain[buyer] = true;
    quotas = 0;
  }

  /** Gives a buyer terms of its own, to begin with the common ones. */
  public void distinguish(int buyer) {
    if (plain[buyer]) {
      plain[buyer] = false;
      Arrays.fill(allowed[buyer], 1);
      for (int c = 0; c < makers; c++) {
        lean[buyer][c] = abroad[c] ? 1 : 0;
      }
    }
  }

  /** Sets how a distinguished buyer leans to a maker (b; 0 where the maker does not sell to it). */
  public void lean(int buyer, int maker, double bias) {
    lean[buyer][maker] = bias;
  }

  /** Sets E: how much of a maker's chips a distinguished buyer may have, [0, 1]. */
  public void allow(int buyer, int maker, double share) {
    allowed[buyer][maker] = share;
  }

  /** E: how much of a maker's chips a buyer may have. */
  public double allowed(int buyer, int maker) {
    return plain[buyer] ? 1 : allowed[buyer][maker];
  }

  /** Caps what a distinguished buyer gets from some makers together, M units. */
  public void cap(int buyer, boolean[] fromMakers, double units) {
    if (quotas == quotaBuyer.length) {
      quotaBuyer = Arrays.copyOf(quotaBuyer, 2 * quotas);
      quotaMakers = Arrays.copyOf(quotaMakers, 2 * quotas);
      quotaUnits = Arrays.copyOf(quotaUnits, 2 * quotas);
    }
    quotaBuyer[quotas] = buyer;
    quotaMakers[quotas] = fromMakers;
    quotaUnits[quotas] = units;
    quotas++;
  }

  /** Whether a buyer buys on the same terms as everybody. */
  public boolean plain(int buyer) {
    return plain[buyer];
  }

  /** Logarithm of a maker's price. */
  public double logPrice(int maker) {
    return logPrice[maker];
  }

  /** Price of a maker, k$. */
  public double price(int maker) {
    return price[maker];
  }

  /** Spending of all buyers on a maker, bn USD. */
  public double spent(int maker) {
    return spent[maker];
  }

  /** Spending of a buyer on a maker, bn USD. */
  public double value(int buyer, int maker) {
    if (plain[buyer]) {
      return plainPull > 0 && abroad[maker] ? budget[buyer] * pull[maker] / plainPull : 0;
    }
    return value[buyer][maker];
  }

  /** Units that a buyer gets from a maker, M. */
  public double units(int buyer, int maker) {
    return supply[maker] > 0 ? value(buyer, maker) / price[maker] : 0;
  }

  /** s: share of a buyer's spending that would go to a maker if nothing were denied. */
  public double freeShare(int buyer, int maker) {
    if (plain[buyer]) {
      return plainPull > 0 && abroad[maker] ? pull[maker] / plainPull : 0;
    }
    double all = weight(lean[buyer]);
    return all > 0 ? lean[buyer][maker] * pull[maker] / all : 0;
  }

  /** Steps that the last clearing took. */
  public int steps() {
    return steps;
  }

  /**
   * Clears the market.
   *
   * @param elasticity σ_e &gt; 1
   * @param redirection rd, share of denied spending that turns to other makers
   * @param priceFloor price at which unsold chips are kept, k$
   * @throws IllegalStateException when prices do not settle
   */
  public void clear(double elasticity, double redirection, double priceFloor) {
    double logFloor = FastMath.log(priceFloor);
    plainBudget = 0;
    for (int j = 0; j < buyers; j++) {
      if (plain[j]) {
        plainBudget += budget[j];
      }
    }
    double excess = Double.POSITIVE_INFINITY;
    steps = 0;
    while (excess > TOLERANCE) {
      if (steps++ == MOST_STEPS) {
        throw new IllegalStateException("chip prices did not settle; relative excess " + excess);
      }
      demand(elasticity, redirection);
      excess = Math.max(fitQuotas(), reprice(1 / elasticity, logFloor));
    }
    demand(elasticity, redirection);
  }

  private void demand(double elasticity, double redirection) {
    plainPull = 0;
    for (int c = 0; c < makers; c++) {
      price[c] = FastMath.exp(logPrice[c]);
      pull[c] = supply[c] > 0 ? FastMath.exp((1 - elasticity) * (logPrice[c] - logQuality[c])) : 0;
      plainPull += abroad[c] ? pull[c] : 0;
    }
    for (int c = 0; c < makers; c++) {
      spent[c] = plainPull > 0 && abroad[c] ? plainBudget * pull[c] / plainPull : 0;
    }
    for (int j = 0; j < buyers; j++) {
      if (!plain[j]) {
        spend(budget[j], lean[j], allowed[j], value[j], redirection);
        for (int c = 0; c < makers; c++) {
          spent[c] += value[j][c];
        }
      }
    }
  }

  private double weight(double[] leans) {
    double all = 0;
    for (int c = 0; c < makers; c++) {
      all += leans[c] * pull[c];
    }
    return all;
  }

  private void spend(
      double bnUsd, double[] leans, double[] shares, double[] result, double redirection) {
    double all = 0;
    double open = 0;
    for (int c = 0; c < makers; c++) {
      double w = leans[c] * pull[c];
      all += w;
      open += w * shares[c];
    }
    if (all <= 0) {
      Arrays.fill(result, 0);
      return;
    }
    double turnedAway = 0;
    for (int c = 0; c < makers; c++) {
      double w = leans[c] * pull[c];
      double others = open - w * shares[c];
      turned[c] = others > TOLERANCE * open ? w / all * (1 - shares[c]) / others : 0;
      turnedAway += turned[c];
    }
    for (int c = 0; c < makers; c++) {
      double w = leans[c] * pull[c];
      result[c] =
          bnUsd * (w / all * shares[c] + redirection * w * shares[c] * (turnedAway - turned[c]));
    }
  }

  private double fitQuotas() {
    double worst = 0;
    for (int k = 0; k < quotas; k++) {
      int j = quotaBuyer[k];
      double units = 0;
      double least = 1;
      for (int c = 0; c < makers; c++) {
        if (quotaMakers[k][c] && supply[c] > 0) {
          units += value[j][c] / price[c];
          least = Math.min(least, allowed[j][c]);
        }
      }
      if (units <= 0 || units <= quotaUnits[k] && least >= 1) {
        continue;
      }
      double factor = quotaUnits[k] / units;
      worst = Math.max(worst, factor < 1 || least < 1 ? Math.abs(factor - 1) : 0);
      for (int c = 0; c < makers; c++) {
        if (quotaMakers[k][c]) {
          allowed[j][c] = Math.min(1, allowed[j][c] * factor);
        }
      }
    }
    return worst;
  }

  private double reprice(double exponent, double logFloor) {
    double worst = 0;
    double takings = 0;
    double worth = 0;
    for (int c = 0; c < makers; c++) {
      if (supply[c] <= 0) {
        continue;
      }
      double ratio = spent[c] / (price[c] * supply[c]);
      if (ratio < 1 && logPrice[c] <= logFloor) {
        continue;
      }
      worst = Math.max(worst, Math.abs(ratio - 1));
      logPrice[c] =
          ratio > 0 ? Math.max(logFloor, logPrice[c] + exponent * FastMath.log(ratio)) : logFloor;
      takings += spent[c];
      worth += FastMath.exp(logPrice[c]) * supply[c];
    }
    if (worst > TOLERANCE && takings > 0 && worth > 0) {
      double scale = FastMath.log(takings / worth);
      for (int c = 0; c < makers; c++) {
        if (supply[c] > 0 && logPrice[c] > logFloor) {
          logPrice[c] = Math.max(logFloor, logPrice[c] + scale);
        }
      }
    }
    return worst;
  }
}
