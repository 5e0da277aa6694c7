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

  /** Performance of the best foreign chip legally on offer to j, over the frontier's. */
  private final double[] offered;

  private final double[] wantedInAll;
  private final double[] wantedValueFromAll;

  Trade(List<ChipMaker> makers, int states) {
    super(makers.stream().filter(ChipMaker::active), states);
    wanted = new double[homeCount()][states];
    wantedValue = new double[homeCount()][states];
    bought = new double[homeCount()][states];
    paid = new double[states];
    offered = new double[states];
    Arrays.fill(offered, 1);
    wantedInAll = new double[states];
    wantedValueFromAll = new double[homeCount()];
  }

  /** Forgets the last tick. */
  public void clear() {
    Arrays.fill(paid, 0);
    Arrays.fill(offered, 1);
    Arrays.fill(wantedInAll, 0);
    Arrays.fill(wantedValueFromAll, 0);
    for (int h = 0; h < homeCount(); h++) {
      Arrays.fill(wanted[h], 0);
      Arrays.fill(wantedValue[h], 0);
      Arrays.fill(bought[h], 0);
    }
  }

  /** Adds what j wanted from h. */
  public void want(int h, int j, double units, double value) {
    wanted[h][j] += units;
    wantedValue[h][j] += value;
    wantedInAll[j] += units;
    wantedValueFromAll[h] += value;
  }

  /** Adds what j bought from h, M H100e. */
  public void buy(int h, int j, double units) {
    bought[h][j] += units;
  }

  /** Sets the performance of the best foreign chip legally on offer to j, over the frontier's. */
  public void offer(int j, double quality) {
    offered[j] = quality;
  }

  /** Q: performance of the best foreign chip legally on offer to j, over the frontier's. */
  public double offered(int j) {
    return offered[j];
  }

  /** Adds what j paid, bn USD. */
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
