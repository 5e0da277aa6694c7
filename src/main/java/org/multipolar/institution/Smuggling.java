package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.SmugglingParameters;
import org.multipolar.world.Compute;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * Brings denied chips in through third states: by transshipment, and out of data centres that a
 * denied state's own firms run abroad.
 *
 * <p>Owners of h seek {@code φ_1 V_h / (p (1 + m))} units of the chips of each home that denies
 * them, V_h the denied spending, m the premium.
 *
 * <p>Transshipment: through k at most {@code τ (1 − e_k) · throughflow_k} times the world sales of
 * that home's makers in the tick. The chips come from the purchases of unnamed investors elsewhere,
 * in proportion and at most half of them.
 *
 * <p>Fronts: the units still sought are then moved home out of new data centres, at most {@code d
 * (1 − e_k)} of the additions of owners of h in k.
 *
 * <p>A fraction η_s arrives. Source: Grunewald and Fist 2025 (CNAS). The recipient of the premium
 * is not modelled.
 */
final class Smuggling implements Serializable {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final Deliveries deliveries;
  private final int[] hubs;

  /** Units sought and not yet found, by state, M H100e. */
  private final double[] sought;

  private final double[] shipped;
  private final double[] byFronts;
  private final double[] taken;
  private final double[] passed;
  private final double[] passedAtMost;
  private final double[] atMost;

  /** Units that leave each holding for home, and that arrive in it, M H100e. */
  private final double[] moves;

  Smuggling(ActiveMakers makers, Deliveries deliveries, List<StateRow> states, int holdings) {
    this.makers = makers;
    this.deliveries = deliveries;
    int n = states.size();
    hubs = IntStream.range(0, n).filter(j -> states.get(j).throughflow() > 0).toArray();
    sought = new double[n];
    shipped = new double[n];
    byFronts = new double[n];
    taken = new double[n];
    passed = new double[n];
    passedAtMost = new double[n];
    atMost = new double[n];
    moves = new double[holdings];
  }

  /** Units that arrived in j by transshipment, net of losses, M H100e. */
  double shipped(int j) {
    return shipped[j];
  }

  /** Units that arrived in j through fronts, net of losses, M H100e. */
  double byFronts(int j) {
    return byFronts[j];
  }

  /** Units of unnamed investors of j that were diverted, M H100e. */
  double taken(int j) {
    return taken[j];
  }

  /** Units that left through j, M H100e. */
  double passed(int j) {
    return passed[j];
  }

  /** Largest number of units that could have left through j, M H100e. */
  double passedAtMost(int j) {
    return passedAtMost[j];
  }

  /** Units moved to each holding, M H100e; the array must not be modified. */
  double[] moves() {
    return moves;
  }

  /** Settles the smuggling of denied chips in a tick. */
  void settle(World world) {
    Arrays.fill(sought, 0);
    Arrays.fill(shipped, 0);
    Arrays.fill(byFronts, 0);
    Arrays.fill(taken, 0);
    Arrays.fill(passed, 0);
    Arrays.fill(passedAtMost, 0);
    Arrays.fill(moves, 0);
    double moved = 0;
    if (world.on(Mechanism.SMUGGLING)) {
      SmugglingParameters p = world.parameters().smuggling();
      for (int h = 0; h < makers.homeCount(); h++) {
        moved += ship(world, h, p);
      }
      moved += moveHome(world, p);
    }
    world.totals().setSmuggled(moved);
  }

  /** Units of chips of home h that owners of j seek. */
  private double sought(World world, int h, int j, SmugglingParameters p) {
    return p.wanted() * deliveries.deniedBy(h, j) / (world.trade().price(h) * (1 + p.premium()));
  }

  private double ship(World world, int h, SmugglingParameters p) {
    Trade trade = world.trade();
    double all = 0;
    double bought = 0;
    for (State state : world.states()) {
      int j = state.number();
      double seeks = sought(world, h, j, p);
      sought[j] += seeks;
      all += seeks;
      bought += seeks > 0 ? 0 : deliveries.bought(world, h, j);
    }
    double most = 0;
    for (int hub : hubs) {
      most += cap(world, h, hub, p);
    }
    double units = Math.min(Math.min(all, most), bought / 2);
    if (units <= 0) {
      return 0;
    }
    for (int hub : hubs) {
      double cap = cap(world, h, hub, p);
      passed[hub] += units * cap / most;
      passedAtMost[hub] += cap;
    }
    for (State state : world.states()) {
      int j = state.number();
      double seeks = sought(world, h, j, p);
      if (seeks > 0) {
        double gets = units * seeks / all;
        sought[j] -= gets;
        shipped[j] += p.arriving() * gets;
      } else {
        double gives = units * deliveries.bought(world, h, j) / bought;
        taken[j] += gives;
        if (trade.home(h) == j) {
          deliveries.divertDomestic(j, gives);
        }
      }
    }
    return units;
  }

  private static double cap(World world, int h, int hub, SmugglingParameters p) {
    State state = world.states().get(hub);
    return p.transit()
        * (1 - state.enforcement())
        * state.facts().throughflow()
        * world.trade().sold(h);
  }

  private double moveHome(World world, SmugglingParameters p) {
    Compute compute = world.compute();
    Arrays.fill(atMost, 0);
    for (int s = sought.length; s < moves.length; s++) {
      atMost[compute.home(s)] += atMost(world, s, p);
    }
    double all = 0;
    for (int s = sought.length; s < moves.length; s++) {
      int h = compute.home(s);
      double most = atMost(world, s, p);
      if (sought[h] <= 0 || most <= 0) {
        continue;
      }
      double units = most * Math.min(1, sought[h] / atMost[h]);
      moves[s] -= units;
      moves[compute.atHome(s)] += p.arriving() * units;
      byFronts[h] += p.arriving() * units;
      passed[compute.place(s)] += units;
      passedAtMost[compute.place(s)] += most;
      all += units;
    }
    return all;
  }

  private double atMost(World world, int s, SmugglingParameters p) {
    int k = world.compute().place(s);
    return k == world.compute().home(s)
        ? 0
        : p.fronts() * (1 - world.states().get(k).enforcement()) * deliveries.additions(s);
  }
}
