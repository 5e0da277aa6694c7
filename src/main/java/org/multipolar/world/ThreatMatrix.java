package org.multipolar.world;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.multipolar.value.ChipInput;
import org.multipolar.value.CompensatedSum;
import org.multipolar.value.parameter.ThreatParameters;

/**
 * Θ: the threat that states perceive from each other, [0, 1].
 *
 * <p>At rest {@code Θ⁰_ji = c_d (1 − A_ij)(1 − s_i s_j) + c_v rival_ij}: distance, reduced by
 * treaty ties to the same protector, and rivalry. Perceptions start there. They change in the dyads
 * of powers; any other dyad stays at rest. A power has chip-making tools, a foundry, memory,
 * nuclear arms or at least .5 % of the world's compute; the status is permanent.
 */
public final class ThreatMatrix implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double POWER = .005;

  /** Number of dyads over which the largest threats are averaged. */
  private static final int HOTTEST = 5;

  private final World world;
  private final double[][] rest;
  private final double[][] threat;
  private final boolean[] power;
  private int[] powers = {};

  ThreatMatrix(World world) {
    this.world = world;
    int n = world.states().size();
    rest = new double[n][n];
    threat = new double[n][];
    power = new boolean[n];
    rest(world.parameters().threat());
    for (State state : world.states()) {
      power[state.number()] = state.facts().toolShare() > 0 || state.facts().nuclear();
      threat[state.number()] = rest[state.number()].clone();
    }
    for (SiteRow site : world.blueprint().tables().sites()) {
      power[world.state(site.state()).number()] |=
          site.capacity() > 0 && site.input() != ChipInput.PACKAGING;
    }
    admit();
  }

  private void rest(ThreatParameters p) {
    for (RivalryRow rivalry : world.blueprint().tables().rivalries()) {
      int a = world.state(rivalry.a()).number();
      int b = world.state(rivalry.b()).number();
      rest[a][b] = p.rivalry() * rivalry.strength();
      rest[b][a] = rest[a][b];
    }
    for (State j : world.states()) {
      double[] row = rest[j.number()];
      double tie = j.facts().security();
      for (State i : world.states()) {
        double apart = 1 - world.relations().alignment(i.number(), j.number());
        row[i.number()] += p.distance() * apart * (1 - tie * i.facts().security());
        row[i.number()] = i == j ? 0 : Math.min(1, row[i.number()]);
      }
    }
  }

  /** Adds to the powers the states that have reached enough compute. */
  public void admit() {
    double enough = POWER * world.totals().compute();
    int count = powers.length;
    for (State state : world.states()) {
      power[state.number()] |= state.compute() >= enough && state.compute() > 0;
      count -= power[state.number()] ? 1 : 0;
    }
    if (count < 0) {
      powers = IntStream.range(0, power.length).filter(j -> power[j]).toArray();
    }
  }

  /** Mean of the largest ½(Θ_ij + Θ_ji) in the dyads of powers; 0 without any dyad. */
  double hottest() {
    double[] most = new double[HOTTEST];
    int dyads = 0;
    for (int i : powers) {
      double[] row = threat[i];
      for (int j = 0; j < row.length; j++) {
        if (j != i && (!power[j] || j < i)) {
          dyads++;
          insert(most, (row[j] + threat[j][i]) / 2);
        }
      }
    }
    int counted = Math.min(HOTTEST, dyads);
    return counted > 0 ? CompensatedSum.of(most) / counted : 0;
  }

  /** Inserts a value among the largest ones, ascending. */
  private static void insert(double[] most, double value) {
    if (value <= most[0]) {
      return;
    }
    int k = 1;
    while (k < most.length && most[k] < value) {
      most[k - 1] = most[k];
      k++;
    }
    most[k - 1] = value;
  }

  /** Numbers of the powers, ascending; the array must not be modified. */
  public int[] powers() {
    return powers;
  }

  /** True if a state is a power. */
  public boolean power(int j) {
    return power[j];
  }

  /** Θ_ji: threat that j perceives from i. */
  public double of(int j, int i) {
    return threat[j][i];
  }

  /** Row j of Θ, for the institution that updates it. */
  public double[] row(int j) {
    return threat[j];
  }

  /** Row j of Θ⁰; the array must not be modified. */
  public double[] rest(int j) {
    return rest[j];
  }
}
