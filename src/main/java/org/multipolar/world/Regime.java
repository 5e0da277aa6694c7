package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.random.Draws;

/**
 * A governance regime: a collective with members, compliance and legitimacy, and no will of its
 * own.
 */
public final class Regime implements Serializable {
  private static final long serialVersionUID = 1;

  private final RegimeDesign design;
  private final long key;
  private final boolean[] founders;
  private final boolean[] members;
  private final double[] compliance;
  private double legitimacy;
  private double outputShare;
  private double populationShare;
  private int size;
  private long changes;

  Regime(RegimeDesign design, int states) {
    this.design = design;
    this.key = Draws.key(design.name());
    this.founders = new boolean[states];
    design.founders().forEach(f -> founders[f] = true);
    this.members = new boolean[states];
    this.compliance = new double[states];
  }

  /** coord_j = min(1, Σ_r st_r κ_jr): regulation that regimes coordinate in a state. */
  public static double coordination(List<Regime> regimes, int state) {
    double sum = 0;
    for (Regime regime : regimes) {
      sum += regime.design.terms().stringency() * regime.compliance(state);
    }
    return Math.min(1, sum);
  }

  /** Weight of shared compute in the regimes to which a state belongs, at most 1. */
  static double sharedCompute(List<Regime> regimes, int state) {
    double sum = 0;
    for (Regime regime : regimes) {
      if (regime.has(state)) {
        sum += regime.design.terms().sharedCompute();
      }
    }
    return Math.min(1, sum);
  }

  public RegimeDesign design() {
    return design;
  }

  /** Key of the regime in draws: a hash of its name. */
  public long key() {
    return key;
  }

  public String name() {
    return design.name();
  }

  /** Whether it exists in a tick. */
  public boolean exists(int tick) {
    return tick >= design.from();
  }

  public boolean has(int state) {
    return members[state];
  }

  /** Number of changes so far that matter to controls in force. */
  public long changes() {
    return changes;
  }

  /** Number of members. */
  public int size() {
    return size;
  }

  /** κ of a member, [0, 1]; 0 for others. */
  public double compliance(int state) {
    return members[state] ? compliance[state] : 0;
  }

  /** L, [0, 1]. */
  public double legitimacy() {
    return legitimacy;
  }

  /** Members' share of the world's output. */
  public double outputShare() {
    return outputShare;
  }

  /** Members' share of the world's population. */
  public double populationShare() {
    return populationShare;
  }

  /** The first founder, or −1. */
  public int leader() {
    return design.founders().isEmpty() ? -1 : design.founders().get(0);
  }

  public boolean founder(int state) {
    return founders[state];
  }

  /** Lets a state in. */
  public void admit(int state) {
    if (!members[state]) {
      members[state] = true;
      size++;
      changes++;
    }
  }

  /** Lets a state go. */
  public void release(int state) {
    if (members[state]) {
      members[state] = false;
      compliance[state] = 0;
      size--;
      changes++;
    }
  }

  /** Commits a member's compliance. */
  public void comply(int state, double kappa) {
    compliance[state] = kappa;
    if (design.terms().alignControls()) {
      changes++;
    }
  }

  /** Commits how it stands among states. */
  public void stand(double newLegitimacy, double output, double population) {
    legitimacy = newLegitimacy;
    outputShare = output;
    populationShare = population;
  }
}
