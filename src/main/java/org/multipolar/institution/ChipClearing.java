package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;

/**
 * Finds the prices at which every maker sells its supply, with denied spending redirected to other
 * makers.
 *
 * <p>Buyers spend by {@link CesDemand}. Prices solve {@code Σ_j value_cj / p_c = S_c} to a relative
 * excess of 1e−10 by {@link PriceSearch}. A maker whose demand stays below its supply at the price
 * floor keeps the remainder; one whose demand exceeds its supply at a price ceiling rations it, and
 * buyers keep the unserved money. Where the search cycles, it is repeated with preference weights
 * that cannot underflow, and then {@link PriceSweep} moves one price at a time.
 *
 * <p>A quota can turn a buyer's money to others all at once, unless all or none of the money that
 * quotas turn away is redirected. If demand jumps past supply, no price clears the market.
 *
 * <p>With one maker {@code p = (Σ B − denied)/S}: denial makes chips cheaper for everyone else.
 *
 * <p>Buyers on the same terms are cleared as one.
 */
public final class ChipClearing implements Serializable {
  private static final long serialVersionUID = 1;

  /** Relative excess demand at which the market counts as cleared. */
  public static final double TOLERANCE = 1e-10;

  private final int makers;
  private final int buyers;
  private final int[] home;
  private final int homeCount;
  private final double[] supply;
  private final double[] logQuality;
  private final double[] spent;
  private final double[] unserved;
  private final double[] charged;
  private final double[] logCeiling;
  private final CesDemand demand;
  private final PriceSearch search;

  private final double[] budget;
  private final double[][] lean;
  private final double[][] offered;
  private final double[][] allowed;

  /** Whether a buyer pays fees, and the fraction of its payment that each maker then keeps. */
  private final boolean[] pays;

  private final double[][] kept;

  /** Preference weights of a fee-paying buyer at prices including the fee: {@code b kept^{σ−1}}. */
  private final double[][] paying;

  private final double[] commonLean;
  private final boolean[] common;

  private final boolean[] capped;
  private final double[][] most;

  private final int[] termsOf;
  private final int[] representative;
  private final double[] termsBudget;
  private final double[][] value;
  private int terms;
  private boolean quotas;

  /**
   * @param homes home of every maker, numbered from 0
   * @param buyers number of buyers
   */
  public ChipClearing(int[] homes, int buyers) {
    this.makers = homes.length;
    this.buyers = buyers;
    home = homes.clone();
    homeCount = Arrays.stream(homes).max().orElse(-1) + 1;
    supply = new double[makers];
    logQuality = new double[makers];
    spent = new double[makers];
    unserved = new double[makers];
    charged = new double[makers];
    logCeiling = new double[makers];
    demand = new CesDemand(home, homeCount);
    search = new PriceSearch(makers);
    budget = new double[buyers];
    lean = new double[buyers][];
    offered = new double[buyers][];
    allowed = new double[buyers][];
    pays = new boolean[buyers];
    kept = new double[buyers][];
    paying = new double[buyers][];
    commonLean = new double[makers];
    common = new boolean[buyers];
    capped = new boolean[buyers];
    most = new double[buyers][];
    termsOf = new int[buyers];
    representative = new int[buyers];
    termsBudget = new double[buyers];
    value = new double[buyers][];
  }

  /**
   * Sets a maker's offer.
   *
   * @param units supply, M
   * @param quality intrinsic quality q
   * @param startLogPrice logarithm of the initial price of the search
   * @param sellsAbroad whether buyers on the common terms can buy from it
   */
  public void offer(
      int maker, double units, double quality, double startLogPrice, boolean sellsAbroad) {
    supply[maker] = units;
    logCeiling[maker] = Double.POSITIVE_INFINITY;
    logQuality[maker] = FastMath.log(quality);
    search.startFrom(maker, startLogPrice);
    commonLean[maker] = sellsAbroad ? 1 : 0;
  }

  /** Sets the price ceiling, k$, above which buyers would rather wait than buy from a maker. */
  public void limitPrice(int maker, double highest) {
    logCeiling[maker] = FastMath.log(highest);
  }

  /** Sets a buyer's budget, bn USD, and puts it on the common terms. */
  public void plan(int buyer, double bnUsd) {
    budget[buyer] = bnUsd;
    common[buyer] = true;
    capped[buyer] = false;
  }

  /** Gives a buyer terms of its own, initially equal to the common ones. */
  public void distinguish(int buyer) {
    common[buyer] = false;
    if (lean[buyer] == null) {
      lean[buyer] = new double[makers];
      offered[buyer] = new double[makers];
      allowed[buyer] = new double[makers];
    }
    System.arraycopy(commonLean, 0, lean[buyer], 0, makers);
    pays[buyer] = false;
    Arrays.fill(offered[buyer], 1);
    Arrays.fill(allowed[buyer], 1);
  }

  /**
   * Sets a distinguished buyer's preference weight b for a maker; 0 if the maker does not sell to
   * it.
   */
  public void lean(int buyer, int maker, double bias) {
    lean[buyer][maker] = bias;
  }

  /**
   * Sets E: the fraction of a maker's chips that a distinguished buyer may have.
   *
   * @param offers fraction that controls allow, [0, 1]
   * @param accepts fraction of it that the buyer does not refuse, [0, 1]
   */
  public void allow(int buyer, int maker, double offers, double accepts) {
    offered[buyer][maker] = offers;
    allowed[buyer][maker] = offers * accepts;
  }

  /**
   * Charges a distinguished buyer a fee on a maker's chips: it pays {@code p/(1 − fee)}.
   *
   * @param fee fraction of its payment that the maker does not receive, below 1
   */
  public void charge(int buyer, int maker, double fee) {
    if (fee > 0) {
      if (kept[buyer] == null) {
        kept[buyer] = new double[makers];
        paying[buyer] = new double[makers];
      }
      if (!pays[buyer]) {
        pays[buyer] = true;
        Arrays.fill(kept[buyer], 1);
      }
      kept[buyer][maker] = 1 - fee;
    }
  }

  /**
   * Fraction of a maker's chips that controls, including quotas, leave to a buyer before its own
   * import refusal.
   */
  public double offered(int buyer, int maker) {
    if (common[buyer]) {
      return 1;
    }
    double both = allowed[buyer][maker];
    return both > 0
        ? Math.min(1, offered[buyer][maker] * (allowed(buyer, maker) / both))
        : offered[buyer][maker];
  }

  /**
   * E: fraction of a maker's chips that a buyer may have; where a quota cuts deeper, its purchase
   * as a fraction of its unrestricted one.
   */
  public double allowed(int buyer, int maker) {
    if (common[buyer]) {
      return 1;
    }
    if (!capped[buyer] || most[buyer][home[maker]] == Double.POSITIVE_INFINITY) {
      return allowed[buyer][maker];
    }
    double free = demand.weight(leanAtPrices(buyer)[maker], maker);
    return free > 0
        ? Math.min(
            allowed[buyer][maker],
            value[termsOf[buyer]][maker] * demand.weight(leanAtPrices(buyer)) / free)
        : allowed[buyer][maker];
  }

  /** Caps the total units that a distinguished buyer gets from the makers of a home, M. */
  public void cap(int buyer, int ofHome, double units) {
    if (!capped[buyer]) {
      capped[buyer] = true;
      if (most[buyer] == null) {
        most[buyer] = new double[homeCount];
      }
      Arrays.fill(most[buyer], Double.POSITIVE_INFINITY);
    }
    most[buyer][ofHome] = units;
  }

  /** Logarithm of a maker's price. */
  public double logPrice(int maker) {
    return search.logPrices()[maker];
  }

  /** Price of a maker, k$. */
  public double price(int maker) {
    return demand.price(maker);
  }

  /** Revenue of a maker from all buyers, bn USD. */
  public double spent(int maker) {
    return spent[maker];
  }

  /** Fees that buyers paid on a maker's chips, bn USD. */
  public double charged(int maker) {
    return charged[maker];
  }

  /** Spending on a maker that its supply cannot serve at the price ceiling, bn USD. */
  public double unserved(int maker) {
    return unserved[maker];
  }

  /** Number of distinct terms on which buyers bought. */
  public int terms() {
    return terms;
  }

  /** The terms on which a buyer bought, numbered from 0. */
  public int termsOf(int buyer) {
    return termsOf[buyer];
  }

  /** A buyer that bought on these terms. */
  public int buyerOn(int ofTerms) {
    return representative[ofTerms];
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
    return supply[maker] > 0 ? value(buyer, maker) * kept(termsOf[buyer], maker) / price(maker) : 0;
  }

  /**
   * Fraction of the payments of buyers on these terms that a maker keeps; less than 1 under a fee.
   */
  public double kept(int ofTerms, int maker) {
    int j = representative[ofTerms];
    return pays(j) ? kept[j][maker] : 1;
  }

  /**
   * Computes s: the spending shares of buyers on these terms if nothing were denied.
   *
   * @param result one element per maker
   */
  public void freeShares(int ofTerms, double[] result) {
    int j = representative[ofTerms];
    demand.free(common[j] ? commonLean : lean[j], result);
  }

  /**
   * Clears the market.
   *
   * @param elasticity σ_e &gt; 1
   * @param redirection rd, share of denied spending that is redirected to other makers
   * @param priceFloor price at which unsold chips are kept, k$
   * @throws UnclearedException if no prices clear the market
   */
  public void clear(double elasticity, double redirection, double priceFloor) {
    raisePrices(elasticity);
    group();
    DoubleSupplier excess = () -> excess(elasticity, redirection);
    demand.centre(false);
    search.begin(elasticity, priceFloor, logCeiling);
    if (!search.settles(excess, TOLERANCE)) {
      demand.centre(true);
      search.beginAgain();
      if (!search.settles(excess, TOLERANCE)
          && !new PriceSweep(search.logPrices(), demand, spent, supply)
              .within(priceFloor, logCeiling, Arrays.copyOf(termsBudget, terms))
              .settles(excess, TOLERANCE)) {
        throw new UnclearedException(search.worst(), search.worstRatio(), quotas);
      }
    }
    ration();
  }

  /**
   * Rations the chips of makers at their price ceiling in proportion to buyers' intended spending.
   */
  private void ration() {
    for (int c = 0; c < makers; c++) {
      double worth = price(c) * supply[c];
      unserved[c] = 0;
      charged[c] = 0;
      if (search.atCeiling(c) && spent[c] > worth) {
        unserved[c] = spent[c] - worth;
        for (int t = 0; t < terms; t++) {
          value[t][c] *= worth / spent[c];
        }
        spent[c] = worth;
      }
      for (int t = 0; t < terms; t++) {
        double keeps = kept(t, c);
        charged[c] += keeps < 1 ? termsBudget[t] * value[t][c] * (1 - keeps) : 0;
      }
    }
  }

  private boolean pays(int buyer) {
    return !common[buyer] && pays[buyer];
  }

  private double[] leanAtPrices(int buyer) {
    return pays(buyer) ? paying[buyer] : lean[buyer];
  }

  /** Adjusts the preference weights of fee-paying buyers to prices including the fee. */
  private void raisePrices(double elasticity) {
    for (int j = 0; j < buyers; j++) {
      if (pays(j)) {
        for (int c = 0; c < makers; c++) {
          paying[j][c] = lean[j][c] * FastMath.pow(kept[j][c], elasticity - 1);
        }
      }
    }
  }

  private double excess(double elasticity, double redirection) {
    demand.at(search.logPrices(), logQuality, supply, elasticity);
    Arrays.fill(spent, 0);
    for (int t = 0; t < terms; t++) {
      spend(representative[t], value[t], redirection);
      for (int c = 0; c < makers; c++) {
        spent[c] += termsBudget[t] * value[t][c] * kept(t, c);
      }
    }
    return search.excess(demand, spent, supply, quotas, TOLERANCE);
  }

  /** Computes a buyer's spending shares by maker. */
  private void spend(int j, double[] shares, double redirection) {
    if (common[j]) {
      demand.free(commonLean, shares);
      return;
    }
    demand.allowed(leanAtPrices(j), allowed[j], redirection, shares);
    if (capped[j]) {
      demand.cap(
          budget[j],
          leanAtPrices(j),
          pays(j) ? kept[j] : null,
          allowed[j],
          most[j],
          redirection,
          shares);
    }
  }

  /** Groups buyers by terms; a buyer under a quota forms its own group. */
  private void group() {
    terms = 0;
    quotas = false;
    for (int j = 0; j < buyers; j++) {
      int t = capped[j] ? terms : 0;
      while (t < terms && !sameTerms(representative[t], j)) {
        t++;
      }
      if (t == terms) {
        representative[t] = j;
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
            && Arrays.equals(offered[a], offered[b])
            && Arrays.equals(allowed[a], allowed[b])
            && pays[a] == pays[b]
            && (!pays[a] || Arrays.equals(kept[a], kept[b]));
  }
}
