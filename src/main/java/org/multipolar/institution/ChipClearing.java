package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Prices at which every maker sells what it has, with denied spending turned to other makers.
 *
 * <p>Buyer j with budget B_j splits it by CES shares {@code s_cj = w_cj / Σ w}, {@code w_cj = b_cj
 * (p_c / q_c)^{1−σ}}. Of what it would spend on c, the part E_cj is allowed. What is denied at the
 * makers of one home turns to makers of other homes, in proportion to their weight, at rate rd, and
 * is subject to what is allowed there:
 *
 * <pre>
 * value_cj = B_j [ s_cj E_cj + rd w_cj E_cj Σ_{h ≠ home(c)} Σ_{c'∈h} s_c'j (1 − E_c'j) / Σ_{c''∉h} w_c''j ]
 * </pre>
 *
 * <p>A control is aimed by a state, so denial at one of its makers does not become demand for
 * another of them. With one maker a home and one home that denies, this is redirection maker by
 * maker. What two homes deny stays unspent: if the weights of the second were those of what it
 * allows, two homes that deny half each would swap their customers and deny nothing together.
 *
 * <p>Prices solve {@code Σ_j value_cj / p_c = S_c} to a relative excess of 1e−10: {@code p_c ← p_c
 * (D_c/S_c)^{1/σ}}, then all prices are scaled so that takings equal spending, mixed over steps by
 * {@link FixedPoint}, which finds the slow directions of captive buyers. The scaling is exact
 * because demand is homogeneous of degree −1 in prices; without it the common level would converge
 * only like {@code (1 − 1/σ)^k}. It does not hold under quotas and for makers at the price floor;
 * there strides lengthen while the excess keeps its sign. A maker whose demand stays below its
 * supply at the price floor keeps the rest. What has not settled after 300 steps goes on by half
 * steps, unmixed; at the ends of some parameters' ranges even these can go in circles, and the
 * replication fails with the excess that is left.
 *
 * <p>A quota caps the units that a buyer gets from the makers of a home; what it cuts turns at rate
 * rd to homes that still have room for that buyer.
 *
 * <p>With one maker {@code p = (Σ B − denied)/S}: denial makes chips cheaper for everyone else.
 *
 * <p>Buyers on the same terms are cleared as one.
 */
public final class ChipClearing implements Serializable {
  private static final long serialVersionUID = 1;

  /** Relative excess demand at which the market counts as cleared. */
  public static final double TOLERANCE = 1e-10;

  private static final int MOST_STEPS = 20_000;

  /** Steps after which prices go half of the way, unmixed: slower, and hardly ever in circles. */
  private static final int PATIENCE = 300;

  /** Distance in logarithms of prices, a factor of 150, beyond which a mixture is not believed. */
  private static final double ASTRAY = 5;

  private static final double STRIDE_GROWTH = 1.3;

  private final int makers;
  private final int buyers;
  private final int[] home;
  private final double[] supply;
  private final double[] logQuality;
  private final double[] logPrice;
  private final double[] price;
  private final double[] moved;
  private final FixedPoint path;
  private final double[] pull;
  private final double[] spent;

  private final double[] budget;
  private final double[][] lean;
  private final double[][] allowed;
  private final double[] commonLean;
  private final boolean[] common;

  private final boolean[] capped;
  private final double[][] most;

  private final int[] termsOf;
  private final int[] speaker;
  private final double[] termsBudget;
  private final double[][] value;
  private int terms;

  private final double[] pullOfHome;
  private final double[] turnedFromHome;
  private final double[] unitsOfHome;
  private final boolean[] full;
  private final double[] stride;
  private final boolean[] rose;
  private boolean quotas;
  private boolean stiff;
  private int steps;

  /**
   * @param homes home of every maker, numbered from 0
   * @param buyers number of buyers
   */
  public ChipClearing(int[] homes, int buyers) {
    this.makers = homes.length;
    this.buyers = buyers;
    home = homes.clone();
    int homeCount = Arrays.stream(homes).max().orElse(-1) + 1;
    supply = new double[makers];
    logQuality = new double[makers];
    logPrice = new double[makers];
    price = new double[makers];
    moved = new double[makers];
    path = new FixedPoint(makers);
    pull = new double[makers];
    spent = new double[makers];
    budget = new double[buyers];
    lean = new double[buyers][];
    allowed = new double[buyers][];
    commonLean = new double[makers];
    common = new boolean[buyers];
    capped = new boolean[buyers];
    most = new double[buyers][];
    termsOf = new int[buyers];
    speaker = new int[buyers];
    termsBudget = new double[buyers];
    value = new double[buyers][];
    pullOfHome = new double[homeCount];
    turnedFromHome = new double[homeCount];
    unitsOfHome = new double[homeCount];
    full = new boolean[homeCount];
    stride = new double[makers];
    rose = new boolean[makers];
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
    commonLean[maker] = sellsAbroad ? 1 : 0;
  }

  /** Sets what a buyer spends, bn USD, and that it buys on the same terms as everybody. */
  public void plan(int buyer, double bnUsd) {
    budget[buyer] = bnUsd;
    common[buyer] = true;
    capped[buyer] = false;
  }

  /** Gives a buyer terms of its own, to begin with the common ones. */
  public void distinguish(int buyer) {
    common[buyer] = false;
    if (lean[buyer] == null) {
      lean[buyer] = new double[makers];
      allowed[buyer] = new double[makers];
    }
    System.arraycopy(commonLean, 0, lean[buyer], 0, makers);
    Arrays.fill(allowed[buyer], 1);
  }

  /** Sets how a distinguished buyer leans to a maker (b; 0 where the maker does not sell to it). */
  public void lean(int buyer, int maker, double bias) {
    lean[buyer][maker] = bias;
  }

  /** Sets E: how much of a maker's chips a distinguished buyer may have, [0, 1]. */
  public void allow(int buyer, int maker, double share) {
    allowed[buyer][maker] = share;
  }

  /**
   * E: how much of a maker's chips a buyer may have; where a quota cuts deeper, what it leaves of
   * what the buyer would have freely.
   */
  public double allowed(int buyer, int maker) {
    if (common[buyer]) {
      return 1;
    }
    if (!capped[buyer] || most[buyer][home[maker]] == Double.POSITIVE_INFINITY) {
      return allowed[buyer][maker];
    }
    double all = 0;
    for (int c = 0; c < makers; c++) {
      all += lean[buyer][c] * pull[c];
    }
    double free = lean[buyer][maker] * pull[maker];
    return free > 0
        ? Math.min(allowed[buyer][maker], value[termsOf[buyer]][maker] * all / free)
        : allowed[buyer][maker];
  }

  /** Caps what a distinguished buyer gets from the makers of a home together, M units. */
  public void cap(int buyer, int ofHome, double units) {
    if (!capped[buyer]) {
      capped[buyer] = true;
      if (most[buyer] == null) {
        most[buyer] = new double[full.length];
      }
      Arrays.fill(most[buyer], Double.POSITIVE_INFINITY);
    }
    most[buyer][ofHome] = units;
  }

  /** Whether a buyer buys on the same terms as everybody. */
  public boolean common(int buyer) {
    return common[buyer];
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

  /** Number of different terms on which buyers bought. */
  public int terms() {
    return terms;
  }

  /** The terms on which a buyer bought, numbered from 0. */
  public int termsOf(int buyer) {
    return termsOf[buyer];
  }

  /** A buyer that bought on these terms. */
  public int buyerOn(int ofTerms) {
    return speaker[ofTerms];
  }

  /** Share of the spending of buyers on these terms that goes to a maker. */
  public double share(int ofTerms, int maker) {
    return value[ofTerms][maker];
  }

  /** Spending of a buyer on a maker, bn USD. */
  public double value(int buyer, int maker) {
    return budget[buyer] * value[termsOf[buyer]][maker];
  }

  /** Units that a buyer gets from a maker, M. */
  public double units(int buyer, int maker) {
    return supply[maker] > 0 ? value(buyer, maker) / price[maker] : 0;
  }

  /**
   * s: shares of spending of buyers on these terms if nothing were denied.
   *
   * @param result one a maker
   */
  public void freeShares(int ofTerms, double[] result) {
    int j = speaker[ofTerms];
    double[] leans = common[j] ? commonLean : lean[j];
    double all = 0;
    for (int c = 0; c < makers; c++) {
      result[c] = leans[c] * pull[c];
      all += result[c];
    }
    for (int c = 0; c < makers; c++) {
      result[c] = all > 0 ? result[c] / all : 0;
    }
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
    group();
    for (int c = 0; c < makers; c++) {
      logPrice[c] = Math.max(logFloor, logPrice[c]);
    }
    stiff = false;
    path.restart();
    steps = 0;
    demand(elasticity, redirection);
    double excess = reprice(1 / elasticity, logFloor);
    while (!(excess <= TOLERANCE)) {
      if (steps++ == MOST_STEPS) {
        throw new IllegalStateException("chip prices did not settle; relative excess " + excess);
      }
      if (steps > PATIENCE) {
        for (int c = 0; c < makers; c++) {
          logPrice[c] += (moved[c] - logPrice[c]) / 2;
        }
      } else if (stiff) {
        path.restart();
        System.arraycopy(moved, 0, logPrice, 0, makers);
      } else {
        path.advance(logPrice, moved);
        if (strayed()) {
          path.restart();
          System.arraycopy(moved, 0, logPrice, 0, makers);
        }
      }
      demand(elasticity, redirection);
      excess = reprice(1 / elasticity, logFloor);
    }
  }

  /** Whether mixing has led far away from where prices would move. */
  private boolean strayed() {
    for (int c = 0; c < makers; c++) {
      if (!(Math.abs(logPrice[c] - moved[c]) <= ASTRAY)) {
        return true;
      }
    }
    return false;
  }

  /** Puts buyers on the same terms together; a buyer under a quota stays alone. */
  private void group() {
    terms = 0;
    quotas = false;
    for (int j = 0; j < buyers; j++) {
      int t = capped[j] ? terms : 0;
      while (t < terms && !sameTerms(speaker[t], j)) {
        t++;
      }
      if (t == terms) {
        speaker[t] = j;
        termsBudget[t] = 0;
        if (value[t] == null) {
          value[t] = new double[makers];
        }
        terms++;
      }
      termsOf[j] = t;
      termsBudget[t] += budget[j];
      quotas |= capped[j];
    }
  }

  private boolean sameTerms(int a, int b) {
    return common[a] && common[b]
        || !common[a]
            && !common[b]
            && !capped[a]
            && Arrays.equals(lean[a], lean[b])
            && Arrays.equals(allowed[a], allowed[b]);
  }

  private void demand(double elasticity, double redirection) {
    for (int c = 0; c < makers; c++) {
      price[c] = FastMath.exp(logPrice[c]);
      pull[c] = supply[c] > 0 ? FastMath.exp((1 - elasticity) * (logPrice[c] - logQuality[c])) : 0;
      spent[c] = 0;
    }
    for (int t = 0; t < terms; t++) {
      int j = speaker[t];
      if (common[j]) {
        spendFreely(value[t]);
      } else {
        spend(lean[j], allowed[j], value[t], redirection);
        if (capped[j]) {
          fit(j, value[t], redirection);
        }
      }
      for (int c = 0; c < makers; c++) {
        spent[c] += termsBudget[t] * value[t][c];
      }
    }
  }

  /** Shares of spending where nothing is denied. */
  private void spendFreely(double[] result) {
    double all = 0;
    for (int c = 0; c < makers; c++) {
      all += commonLean[c] * pull[c];
    }
    for (int c = 0; c < makers; c++) {
      result[c] = all > 0 ? commonLean[c] * pull[c] / all : 0;
    }
  }

  /** Shares of spending where something may be denied. */
  private void spend(double[] leans, double[] shares, double[] result, double redirection) {
    Arrays.fill(pullOfHome, 0);
    Arrays.fill(turnedFromHome, 0);
    double all = 0;
    for (int c = 0; c < makers; c++) {
      double w = leans[c] * pull[c];
      all += w;
      pullOfHome[home[c]] += w;
      turnedFromHome[home[c]] += w * (1 - shares[c]);
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
      result[c] = leans[c] * pull[c] * shares[c] * pullOfHome[home[c]];
    }
  }

  /** The sum without one element; subtracting it would cancel where it is nearly all. */
  private static double allBut(int h, double[] amounts) {
    double sum = 0;
    for (int k = 0; k < amounts.length; k++) {
      if (k != h) {
        sum += amounts[k];
      }
    }
    return sum;
  }

  /** Cuts what exceeds a quota; what is cut turns to homes that still have room. */
  private void fit(int j, double[] shares, double redirection) {
    Arrays.fill(full, false);
    while (true) {
      Arrays.fill(unitsOfHome, 0);
      for (int c = 0; c < makers; c++) {
        unitsOfHome[home[c]] += shares[c] > 0 ? budget[j] * shares[c] / price[c] : 0;
      }
      boolean exceeds = false;
      for (int h = 0; h < full.length; h++) {
        boolean over = !full[h] && unitsOfHome[h] > most[j][h];
        full[h] |= over;
        exceeds |= over;
        unitsOfHome[h] = over ? most[j][h] / unitsOfHome[h] : 1;
      }
      if (!exceeds) {
        return;
      }
      double cut = 0;
      double room = 0;
      for (int c = 0; c < makers; c++) {
        cut += shares[c] * (1 - unitsOfHome[home[c]]);
        shares[c] *= unitsOfHome[home[c]];
        room += full[home[c]] ? 0 : lean[j][c] * pull[c] * allowed[j][c];
      }
      for (int c = 0; room > 0 && c < makers; c++) {
        if (!full[home[c]]) {
          shares[c] += redirection * cut * lean[j][c] * pull[c] * allowed[j][c] / room;
        }
      }
    }
  }

  /**
   * Moves a price by {@code (D/S)^stride}; under quotas and at the floor, where demand is stiff and
   * the common level cannot be scaled, strides grow while the excess keeps its sign.
   */
  private void move(int c, double ratio, double exponent, double logFloor) {
    boolean rises = ratio > 1;
    stride[c] = stiff && rises == rose[c] ? STRIDE_GROWTH * stride[c] : exponent;
    rose[c] = rises;
    moved[c] = ratio > 0 ? Math.max(logFloor, logPrice[c] + stride[c] * nearLog(ratio)) : logFloor;
  }

  /**
   * ln x to third order around 1, exact enough near the solution and far cheaper: a step needs no
   * more, since where it stands still does not depend on its length.
   */
  private static double nearLog(double x) {
    return x > .5 && x < 2 ? 2 * (x - 1) / (x + 1) : FastMath.log(x);
  }

  /** e^x to third order where x is small, for the common level of the prices moved to. */
  private static double nearExp(double x) {
    return Math.abs(x) < .1 ? 1 + x * (1 + x / 2 * (1 + x / 3)) : FastMath.exp(x);
  }

  /** Says where prices would move; returns the largest relative excess where they are. */
  private double reprice(double exponent, double logFloor) {
    double worst = 0;
    double takings = 0;
    double worth = 0;
    boolean homogeneous = !quotas;
    for (int c = 0; c < makers; c++) {
      moved[c] = logPrice[c];
      if (supply[c] <= 0) {
        continue;
      }
      double ratio = spent[c] / (price[c] * supply[c]);
      if (ratio < 1 && logPrice[c] <= logFloor) {
        homogeneous &= spent[c] <= 0;
        continue;
      }
      worst = Math.max(worst, Math.abs(ratio - 1));
      move(c, ratio, exponent, logFloor);
      takings += spent[c];
      worth += price[c] * nearExp(moved[c] - logPrice[c]) * supply[c];
    }
    if (homogeneous && worst > TOLERANCE && takings > 0 && worth > 0) {
      double scale = nearLog(takings / worth);
      for (int c = 0; c < makers; c++) {
        if (supply[c] > 0 && moved[c] > logFloor) {
          moved[c] = Math.max(logFloor, moved[c] + scale);
        }
      }
    }
    stiff = !homogeneous;
    return worst;
  }
}
