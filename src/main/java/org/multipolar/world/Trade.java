package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Chip flows of the present tick between the home states of makers and all states.
 *
 * <p>Home states are numbered h = 0, 1, … in the order of their state numbers.
 */
public final class Trade implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] homes;
  private final int[] numberOfHome;

  /** Units that j would buy from makers of h without controls or refusal, M H100e; [h][j]. */
  private final double[][] wanted;

  /** Spending behind {@link #wanted}, bn USD; [h][j]. */
  private final double[][] wantedValue;

  /** Units bought, M H100e; [h][j]. */
  private final double[][] bought;

  /** Spending of j on chips, bn USD. */
  private final double[] paid;

  private final double[] wantedInAll;
  private final double[] wantedValueFromAll;

  Trade(int[] homes, int states) {
    this.homes = homes;
    this.numberOfHome = new int[states];
    Arrays.fill(numberOfHome, -1);
    for (int h = 0; h < homes.length; h++) {
      numberOfHome[homes[h]] = h;
    }
    wanted = new double[homes.length][states];
    wantedValue = new double[homes.length][states];
    bought = new double[homes.length][states];
    paid = new double[states];
    wantedInAll = new double[states];
    wantedValueFromAll = new double[homes.length];
  }

  /** Number of home states of makers. */
  public int homeCount() {
    return homes.length;
  }

  /** State number of home h. */
  public int home(int h) {
    return homes[h];
  }

  /** Number h of a state as a home of makers, −1 when it has none. */
  public int homeOf(int state) {
    return numberOfHome[state];
  }

  /** Forgets the last tick. */
  public void clear() {
    Arrays.fill(paid, 0);
    Arrays.fill(wantedInAll, 0);
    Arrays.fill(wantedValueFromAll, 0);
    for (int h = 0; h < homes.length; h++) {
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
