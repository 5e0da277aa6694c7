package org.multipolar.world;

import java.util.Arrays;
import java.util.List;

/**
 * Chip flows of the present tick between the home states of makers and all states.
 *
 * <p>Homes h are those of makers that have a share of a chain.
 */
public final class Trade extends HomeIndex {
  private static final long serialVersionUID = 1;

  /** Units that j would buy from makers of h without controls or refusal, M H100e; [h][j]. */
  private final double[][] wanted;

  /** Spending behind {@link #wanted}, bn USD; [h][j]. */
  private final double[][] wantedValue;

  /** Units bought, M H100e; [h][j]. */
  private final double[][] bought;

  /** Spending of j on chips, bn USD. */
  private final double[] paid;

  // By home: units sold to the whole world, M H100e; revenue, fees and money that makers could not
  // serve, bn USD; last price, k$ per H100e.

  private final double[] sold;
  private final double[] earned;
  private final double[] fees;
  private final double[] unserved;
  private final double[] price;

  /** Performance of the best foreign chip legally available to j, relative to the frontier's. */
  private final double[] offered;

  private final double[] wantedInAll;
  private final double[] wantedValueFromAll;

  Trade(List<ChipMaker> makers, int states) {
    super(makers.stream().filter(ChipMaker::active), states);
    wanted = new double[homeCount()][states];
    wantedValue = new double[homeCount()][states];
    bought = new double[homeCount()][states];
    paid = new double[states];
    sold = new double[homeCount()];
    earned = new double[homeCount()];
    fees = new double[homeCount()];
    unserved = new double[homeCount()];
    price = new double[homeCount()];
    for (ChipMaker maker : makers) {
      int h = homeOf(maker.home().number());
      if (h >= 0) {
        price[h] = maker.price();
      }
    }
    offered = new double[states];
    Arrays.fill(offered, 1);
    wantedInAll = new double[states];
    wantedValueFromAll = new double[homeCount()];
  }

  /** Clears the flows of the last tick. */
  public void clear() {
    Arrays.fill(paid, 0);
    Arrays.fill(offered, 1);
    Arrays.fill(wantedInAll, 0);
    Arrays.fill(wantedValueFromAll, 0);
    Arrays.fill(sold, 0);
    Arrays.fill(earned, 0);
    Arrays.fill(fees, 0);
    Arrays.fill(unserved, 0);
    for (int h = 0; h < homeCount(); h++) {
      Arrays.fill(wanted[h], 0);
      Arrays.fill(wantedValue[h], 0);
      Arrays.fill(bought[h], 0);
    }
  }

  /** Adds units and spending that j would direct to h. */
  public void want(int h, int j, double units, double value) {
    wanted[h][j] += units;
    wantedValue[h][j] += value;
    wantedInAll[j] += units;
    wantedValueFromAll[h] += value;
  }

  /** Adds units that j bought from h, M H100e. */
  public void buy(int h, int j, double units) {
    bought[h][j] += units;
  }

  /**
   * Adds the sales of a maker of h.
   *
   * @param units M H100e
   * @param takings bn USD
   * @param left spending that its supply cannot serve, bn USD
   */
  public void sell(int h, double units, double takings, double left) {
    sold[h] += units;
    earned[h] += takings;
    unserved[h] += left;
    if (sold[h] > 0) {
      price[h] = earned[h] / sold[h];
    }
  }

  /** Adds fees on a maker's chips, which its home collects, bn USD. */
  public void charge(int h, double bnUsd) {
    fees[h] += bnUsd;
  }

  /** Fees on licensed chips that a state with makers collected, bn USD. */
  public double fees(int h) {
    return fees[h];
  }

  /** Units that makers of h sold to the whole world, M H100e. */
  public double sold(int h) {
    return sold[h];
  }

  /** Revenue of makers of h, bn USD. */
  public double earned(int h) {
    return earned[h];
  }

  /** Spending that the supply of makers of h cannot serve, bn USD. */
  public double unserved(int h) {
    return unserved[h];
  }

  /** Mean price of the last sales of makers of h, k$ per H100e. */
  public double price(int h) {
    return price[h];
  }

  /**
   * Sets the performance of the best foreign chip legally available to j, relative to the
   * frontier's.
   */
  public void offer(int j, double quality) {
    offered[j] = quality;
  }

  /** Q: performance of the best foreign chip legally available to j, relative to the frontier's. */
  public double offered(int j) {
    return offered[j];
  }

  /** Adds spending of j, bn USD. */
  public void pay(int j, double bnUsd) {
    paid[j] += bnUsd;
  }

  /** Spending of j on chips in this tick, bn USD. */
  public double paid(int j) {
    return paid[j];
  }

  public double wanted(int h, int j) {
    return wanted[h][j];
  }

  public double wantedValue(int h, int j) {
    return wantedValue[h][j];
  }

  public double bought(int h, int j) {
    return bought[h][j];
  }

  /** Units that j wanted from all makers. */
  public double totalWanted(int j) {
    return wantedInAll[j];
  }

  /** Spending that all states wanted to make on makers of h, bn USD. */
  public double totalWantedValue(int h) {
    return wantedValueFromAll[h];
  }
}
