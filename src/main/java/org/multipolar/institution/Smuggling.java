package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.SmugglingParameters;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * Denied chips are smuggled through hub states.
 *
 * <p>Wanted units {@code F_cj = φ_j V_cj / (p_c (1+μ))} of the value V_cj denied by others, {@code
 * φ_j = φ_max Λ(α_0 + α_1 V_j/B_j − α_2 ē)}; hub k can divert at most {@code τ_k (1 − e_k)} of what
 * it buys from c. They arrive with effectiveness η_s. ē is the enforcement of the hubs, weighted by
 * what they could divert if nothing were enforced.
 */
final class Smuggling implements Serializable {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final ChipClearing clearing;
  private final Deliveries deliveries;
  private final int[] hubs;

  // By terms: effort φ, budgets of those served, units that arrive for every unit of budget.

  private final double[] effort;
  private final double[] seekers;
  private final double[] arrivals;

  private final double[] left;
  private final double[] leftAtMost;
  private final double[] arrived;

  Smuggling(
      ActiveMakers makers, ChipClearing clearing, Deliveries deliveries, List<StateRow> states) {
    this.makers = makers;
    this.clearing = clearing;
    this.deliveries = deliveries;
    int n = states.size();
    hubs = IntStream.range(0, n).filter(j -> states.get(j).throughflow() > 0).toArray();
    effort = new double[n];
    seekers = new double[n];
    arrivals = new double[n];
    left = new double[n];
    leftAtMost = new double[n];
    arrived = new double[n];
  }

  /** Units that left j, M H100e. */
  double left(int j) {
    return left[j];
  }

  /** Most units that could have left j, M H100e. */
  double leftAtMost(int j) {
    return leftAtMost[j];
  }

  /** Units that arrived at j, at their effectiveness, M H100e. */
  double arrived(int j) {
    return arrived[j];
  }

  /** Diverts denied chips through the hubs. */
  void settle(World world) {
    Arrays.fill(left, 0);
    Arrays.fill(leftAtMost, 0);
    Arrays.fill(arrived, 0);
    world.totals().setSmuggled(world.on(Mechanism.SMUGGLING) ? divert(world) : 0);
  }

  private double divert(World world) {
    SmugglingParameters p = world.parameters().smuggling();
    double enforcement = hubEnforcement(world);
    for (int t = 0; t < clearing.terms(); t++) {
      double denied = deliveries.deniedShare(t);
      double logit =
          p.effortIntercept() + p.effortDenial() * denied - p.effortDeterrence() * enforcement;
      effort[t] = denied > 0 ? p.reach() / (1 + FastMath.exp(-logit)) : 0;
      seekers[t] = 0;
      arrivals[t] = 0;
    }
    for (State buyer : world.states()) {
      if (seeks(buyer)) {
        seekers[clearing.termsOf(buyer.number())] += buyer.budget();
      }
    }
    double total = 0;
    for (int c = 0; c < makers.count(); c++) {
      total += divert(world, c, p);
    }
    for (State buyer : world.states()) {
      if (seeks(buyer)) {
        arrived[buyer.number()] =
            p.effectiveness() * buyer.budget() * arrivals[clearing.termsOf(buyer.number())];
      }
    }
    return total;
  }

  private double divert(World world, int c, SmugglingParameters p) {
    double cost = clearing.price(c) * (1 + p.markup());
    double sought = 0;
    for (int t = 0; t < clearing.terms(); t++) {
      sought += seekers[t] * effort[t] * deliveries.deniedAt(t, c) / cost;
    }
    if (sought <= 0) {
      return 0;
    }
    double most = 0;
    for (int hub : hubs) {
      most += divertible(world, hub, c);
    }
    double moved = Math.min(sought, most);
    if (moved <= 0) {
      return 0;
    }
    for (int hub : hubs) {
      double cap = divertible(world, hub, c);
      double units = moved * cap / most;
      left[hub] += units;
      leftAtMost[hub] += cap;
      if (world.trade().home(makers.home(c)) == hub) {
        deliveries.divertDomestic(hub, units);
      }
    }
    for (int t = 0; t < clearing.terms(); t++) {
      arrivals[t] += moved / sought * effort[t] * deliveries.deniedAt(t, c) / cost;
    }
    return moved;
  }

  /** Whether smugglers serve a state; a hub needs none. */
  private static boolean seeks(State state) {
    return state.facts().throughflow() == 0;
  }

  private double hubEnforcement(World world) {
    double weight = 0;
    double sum = 0;
    for (int k : hubs) {
      State hub = world.states().get(k);
      double w = hub.facts().throughflow() * hub.budget();
      weight += w;
      sum += w * hub.enforcement();
    }
    return weight > 0 ? sum / weight : 0;
  }

  private double divertible(World world, int hub, int c) {
    State state = world.states().get(hub);
    return state.facts().throughflow()
        * (1 - state.enforcement())
        * state.budget()
        * deliveries.units(clearing.termsOf(hub), c);
  }
}
