package org.multipolar.world;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;

/**
 * Shares of each state's use of AI that are served by closed and by open models of labs of each
 * home state, as a stock of users.
 *
 * <p>Homes h are those of labs that have compute, or a host with compute.
 */
public final class Services extends HomeIndex {
  private static final long serialVersionUID = 1;

  /** Level of a weight control above which closed services are blocked. */
  private static final double BLOCKING = .85;

  private final World world;

  /** True if a state blocks the closed services of a home by law; [h][j]. */
  private final boolean[][] blocked;

  private final double[][] closed;
  private final double[][] open;
  private final double[] openShare;
  private final double[] served;
  private final double[] closedSum;
  private final double[] openSum;
  private double closedLogUnit;
  private double openLogUnit;

  Services(World world) {
    super(world.labs().stream().filter(Lab::exists), world.states().size());
    this.world = world;
    int states = world.states().size();
    blocked = new boolean[homeCount()][states];
    for (int h = 0; h < homeCount(); h++) {
      String home = world.states().get(home(h)).id();
      for (State state : world.states()) {
        blocked[h][state.number()] =
            !state.id().equals(home) && state.facts().blocks().contains(home);
      }
    }
    closed = new double[homeCount()][states];
    open = new double[homeCount()][states];
    openShare = new double[states];
    served = new double[states];
    closedSum = new double[states];
    openSum = new double[states];
  }

  /** True if the closed services of labs of home h are available in a state. */
  public boolean reach(int h, int state) {
    return !blocked[h][state] && !controlled(h, state);
  }

  /** True if a control of home h denies its closed services to a state. */
  public boolean controlled(int h, int state) {
    return world.on(Mechanism.WEIGHT_CONTROLS)
        && world.controls().level(Instrument.WEIGHT_CONTROL, home(h), state) > BLOCKING;
  }

  /** Sets the shares of state j that are served from home h. */
  public void serve(int h, int j, double closedShare, double openedShare) {
    closed[h][j] = closedShare;
    open[h][j] = openedShare;
  }

  /** Sets the logarithms of the units of both nests' sums. */
  public void measureIn(double ofClosed, double ofOpen) {
    closedLogUnit = ofClosed;
    openLogUnit = ofOpen;
  }

  /**
   * Sets the open share of state j, Σ e^{v/λ} of the closed and of the open nest there, in their
   * units, and the share of people served.
   */
  public void settle(
      int j, double ofOpen, double closedAttraction, double openAttraction, double people) {
    openShare[j] = ofOpen;
    closedSum[j] = closedAttraction;
    openSum[j] = openAttraction;
    served[j] = people;
  }

  /** Share of j's people who used AI at the last update of its users. */
  public double served(int j) {
    return served[j];
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
