package org.multipolar.world;

import java.io.Serializable;

/**
 * Totals of the world: sums over agents, derived when they are first read after a phase, and what
 * institutions commit for a tick.
 *
 * <p>A sum keeps its value until the phase ends, so all agents of a phase read the same.
 */
public final class Totals implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;

  // Derived; NaN until asked for.

  private double gdp;
  private double use;
  private double compute;
  private double meanThreat;
  private double unservedSouth;

  // Committed.

  private double smuggled;
  private double leverMovement;
  private double incidents;
  private double loss;
  private double habitualLoss;

  Totals(World world) {
    this.world = world;
    refresh();
  }

  /** Forgets what was derived, since agents may have changed. */
  void refresh() {
    gdp = Double.NaN;
    use = Double.NaN;
    compute = Double.NaN;
    meanThreat = Double.NaN;
    unservedSouth = Double.NaN;
  }

  /** Opens a tick. */
  void open() {
    leverMovement = 0;
  }

  /** World output, tn USD a year. */
  public double gdp() {
    if (Double.isNaN(gdp)) {
      double sum = 0;
      for (State state : world.states()) {
        sum += state.gdp();
      }
      gdp = sum;
    }
    return gdp;
  }

  /** Users times output, Σ a Y, tn USD. */
  public double use() {
    if (Double.isNaN(use)) {
      double sum = 0;
      for (State state : world.states()) {
        sum += state.adoption() * state.gdp();
      }
      use = sum;
    }
    return use;
  }

  /** Installed compute of the world, M H100e. */
  public double compute() {
    if (Double.isNaN(compute)) {
      double sum = 0;
      for (State state : world.states()) {
        sum += state.compute();
      }
      compute = sum;
    }
    return compute;
  }

  /** Output-weighted mean of Θ over ordered pairs of different states. */
  public double meanThreat() {
    if (Double.isNaN(meanThreat)) {
      meanThreat = averageThreat();
    }
    return meanThreat;
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
    for (State of : world.states()) {
      sum += of.gdp() * felt[of.number()];
      pairs += of.gdp() * (gdp() - of.gdp());
    }
    return pairs > 0 ? sum / pairs : 0;
  }

  /** Share of Southern demand for AI that is unserved. */
  public double unservedSouth() {
    if (Double.isNaN(unservedSouth)) {
      double served = 0;
      double demand = 0;
      for (State state : world.states()) {
        if (state.south()) {
          served += state.users();
          demand += state.adoptionCeiling() * state.population();
        }
      }
      unservedSouth = demand > 0 ? 1 - served / demand : 0;
    }
    return unservedSouth;
  }

  /** Chips smuggled in this tick, M H100e as they left. */
  public double smuggled() {
    return smuggled;
  }

  /** Commits what was smuggled. */
  public void setSmuggled(double units) {
    smuggled = units;
  }

  /** Number of incidents in this tick. */
  public double incidents() {
    return incidents;
  }

  /** Severity of the incidents of this tick. */
  public double loss() {
    return loss;
  }

  /** Severity a year to which the public is used. */
  public double habitualLoss() {
    return habitualLoss;
  }

  /** Commits the harm of a tick. */
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
