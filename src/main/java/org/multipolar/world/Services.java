package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Who serves whom: the share of each state's use of AI that is served by closed and by open models
 * of labs of each home state.
 *
 * <p>Home states are numbered h = 0, 1, … in the order of their state numbers.
 */
public final class Services implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] homes;
  private final int[] numberOfHome;
  private final double[][] closed;
  private final double[][] open;
  private final double[] openShare;
  private final double[] closedSum;
  private final double[] openSum;
  private double closedLogUnit;
  private double openLogUnit;

  Services(int[] homes, int states) {
    this.homes = homes;
    this.numberOfHome = new int[states];
    java.util.Arrays.fill(numberOfHome, -1);
    for (int h = 0; h < homes.length; h++) {
      numberOfHome[homes[h]] = h;
    }
    closed = new double[homes.length][states];
    open = new double[homes.length][states];
    openShare = new double[states];
    closedSum = new double[states];
    openSum = new double[states];
  }

  /** Number of home states of labs. */
  public int homeCount() {
    return homes.length;
  }

  /** State number of home h. */
  public int home(int h) {
    return homes[h];
  }

  /** Number h of a state as a home of labs, −1 when it has none. */
  public int homeOf(int state) {
    return numberOfHome[state];
  }

  /** Commits the shares of state j that are served from home h. */
  public void serve(int h, int j, double closedShare, double openedShare) {
    closed[h][j] = closedShare;
    open[h][j] = openedShare;
  }

  /** Sets the logarithms of the units in which the sums of both nests are given. */
  public void measureIn(double ofClosed, double ofOpen) {
    closedLogUnit = ofClosed;
    openLogUnit = ofOpen;
  }

  /**
   * Commits the open share of state j and Σ e^{v/λ} of the closed and of the open nest there, in
   * their units.
   */
  public void settle(int j, double ofOpen, double closedAttraction, double openAttraction) {
    openShare[j] = ofOpen;
    closedSum[j] = closedAttraction;
    openSum[j] = openAttraction;
  }

  /** Share of j's use served by closed models of labs of h. */
  public double closed(int h, int j) {
    return closed[h][j];
  }

  /** Share of j's use served by open models of labs of h. */
  public double open(int h, int j) {
    return open[h][j];
  }

  /** Share of j's use served by open models. */
  public double openShare(int j) {
    return openShare[j];
  }

  /** Share of j's demand that no model meets (the outside good): 1 / (1 + Σ_g e^{I_g}). */
  public double outside(int j, double dissimilarity) {
    return 1
        / (1
            + nestWorth(closedSum[j], closedLogUnit, dissimilarity)
            + nestWorth(openSum[j], openLogUnit, dissimilarity));
  }

  /**
   * e^{I_g} = (Σ e^{v/λ})^λ; 0 for an empty nest.
   *
   * @param logUnit logarithm of the unit of the sum
   */
  public static double nestWorth(double sum, double logUnit, double dissimilarity) {
    return sum > 0 ? FastMath.exp(dissimilarity * (FastMath.log(sum) + logUnit)) : 0;
  }
}
