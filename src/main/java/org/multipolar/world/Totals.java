package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Totals of the world: sums over agents, computed at the first read after a phase, and values that
 * institutions set for a tick.
 *
 * <p>A sum is fixed until the phase ends, so all agents of a phase read the same.
 */
public final class Totals implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int SUMS = Sum.values().length;

  private final World world;

  /**
   * Sums computed since the last phase, NaN if not yet requested; a cache, not part of the state.
   */
  private transient double[] known;

  // Set by institutions.

  private double smuggled;
  private double leverMovement;
  private double incidents;
  private double loss;
  private double habitualLoss;
  private double cumulativeUse;

  Totals(World world) {
    this.world = world;
  }

  private enum Sum {
    GDP,
    USE,
    USERS,
    COMPUTE,
    AI_REVENUE,
    MEAN_THREAT,
    HOTTEST_THREAT
  }

  /** Clears the computed sums, since agents may have changed. */
  void refresh() {
    if (known != null) {
      Arrays.fill(known, Double.NaN);
    }
  }

  private double derived(Sum sum) {
    if (known == null) {
      known = new double[SUMS];
      Arrays.fill(known, Double.NaN);
    }
    int i = sum.ordinal();
    if (Double.isNaN(known[i])) {
      known[i] =
          switch (sum) {
            case GDP -> output();
            case USERS -> people();
            case USE -> outputWithUse();
            case COMPUTE -> stock();
            case AI_REVENUE -> revenue();
            case MEAN_THREAT -> averageThreat();
            case HOTTEST_THREAT -> world.threats().hottest();
          };
    }
    return known[i];
  }

  private double output() {
    double sum = 0;
    for (State state : world.states()) {
      sum += state.gdp();
    }
    return sum;
  }

  private double people() {
    double sum = 0;
    for (State state : world.states()) {
      sum += state.users();
    }
    return sum;
  }

  private double outputWithUse() {
    double sum = 0;
    for (State state : world.states()) {
      sum += state.adoption() * state.gdp();
    }
    return sum;
  }

  private double stock() {
    double sum = 0;
    for (State state : world.states()) {
      sum += state.compute();
    }
    return sum;
  }

  /** Revenue from the use of AI: {@code ρ Σ Y a u(Z)}, never above {@code ρ Σ Y}. */
  private double revenue() {
    double last = Double.NaN;
    double usefulness = 0;
    double sum = 0;
    for (State state : world.states()) {
      if (state.accessible() != last) {
        last = state.accessible();
        usefulness = UsefulnessCurve.of(last, world.parameters().economy());
      }
      sum += state.gdp() * state.adoption() * usefulness;
    }
    return 1e3 * world.parameters().investment().valueShare() * sum;
  }

  private double averageThreat() {
    double[] felt = new double[world.states().size()];
    for (State by : world.states()) {
      double output = by.gdp();
      double[] row = world.threats().row(by.number());
      for (int i = 0; i < felt.length; i++) {
        felt[i] += output * row[i];
      }
    }
    double sum = 0;
    double pairs = 0;
    double all = gdp();
    for (State of : world.states()) {
      sum += of.gdp() * felt[of.number()];
      pairs += of.gdp() * (all - of.gdp());
    }
    return pairs > 0 ? sum / pairs : 0;
  }

  /** Opens a tick. */
  void open() {
    leverMovement = 0;
  }

  /** World output, tn USD a year. */
  public double gdp() {
    return derived(Sum.GDP);
  }

  /** Users times output, Σ a Y, tn USD. */
  public double use() {
    return derived(Sum.USE);
  }

  /** Users of AI in the world, million. */
  public double users() {
    return derived(Sum.USERS);
  }

  /** Use of AI since the start, million user-years; updated only while incidents are on. */
  public double cumulativeUse() {
    return cumulativeUse;
  }

  /** Adds to {@link #cumulativeUse}. */
  public void addUse(double userYears) {
    cumulativeUse += userYears;
  }

  /** Installed compute of the world, M H100e. */
  public double compute() {
    return derived(Sum.COMPUTE);
  }

  /** Revenue from the use of AI, bn USD a year. */
  public double aiRevenue() {
    return derived(Sum.AI_REVENUE);
  }

  /** Output-weighted mean of Θ over ordered pairs of different states. */
  public double meanThreat() {
    return derived(Sum.MEAN_THREAT);
  }

  /** Mean of the five largest ½(Θ_ij + Θ_ji) in the dyads of powers; 0 without any dyad. */
  public double hottestThreat() {
    return derived(Sum.HOTTEST_THREAT);
  }

  /** Chips smuggled in this tick, before losses, M H100e. */
  public double smuggled() {
    return smuggled;
  }

  /** Sets the smuggled chips. */
  public void setSmuggled(double units) {
    smuggled = units;
  }

  /** Number of major incidents in this tick. */
  public double incidents() {
    return incidents;
  }

  /** Severity of the incidents of this tick. */
  public double loss() {
    return loss;
  }

  /** Habitual severity of incidents a year. */
  public double habitualLoss() {
    return habitualLoss;
  }

  /** Sets the harm of a tick. */
  public void recordHarm(double count, double severity, double habitual) {
    incidents = count;
    loss = severity;
    habitualLoss = habitual;
  }

  /** Σ|Δ| of levers moved in this tick. */
  public double leverMovement() {
    return leverMovement;
  }

  /** Adds the movement of a lever to {@link #leverMovement}. */
  public void addLeverMovement(double delta) {
    leverMovement += Math.abs(delta);
  }
}
