package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.AccessParameters;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Lends compute through bodies: a body's budget, a share of its lenders' own compute, goes to the
 * Southern members that it binds, by head, by state or by need; total compute is conserved.
 *
 * <p>Budget {@code b_r = Σ B_r · share · C_l} over lenders while they are members, with B_r from
 * the body's terms; its leader lends if no others are named. With {@code k_j} the H100e lent to j
 * per million people, use diffuses faster there by {@code acc_j = 1 + a_k (1 − 2^{−k_j/k_h})}:
 * exactly 1 without a loan, whatever the membership.
 *
 * <p>Budgets depend on the lenders' stocks and on the members, so they are settled when either has
 * changed. A state that lends through several bodies lends at most all of its own compute.
 */
final class LentCompute implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double LN2 = FastMath.log(2);

  private double[] net = {};
  private double[] borrowed = {};

  /** Settles all budgets. */
  void settle(World world) {
    if (!world.on(Mechanism.LENT_COMPUTE)) {
      return;
    }
    if (net.length != world.states().size()) {
      net = new double[world.states().size()];
      borrowed = new double[net.length];
    }
    Arrays.fill(net, 0);
    Arrays.fill(borrowed, 0);
    for (Regime regime : world.regimes()) {
      if (regime.exists(world.tick())) {
        lend(world, regime);
      }
    }
    AccessParameters p = world.parameters().access();
    for (State state : world.states()) {
      double perMillion = 1e6 * borrowed[state.number()] / state.population();
      state.loan().settle(net[state.number()], perMillion, access(perMillion, p));
    }
  }

  private void lend(World world, Regime regime) {
    double part = regime.terms().sharedCompute() * world.parameters().pool().share();
    if (part <= 0) {
      return;
    }
    double all = 0;
    for (State state : world.states()) {
      all += weight(regime, state);
    }
    if (all <= 0) {
      return;
    }
    double lent = 0;
    for (State state : world.states()) {
      int j = state.number();
      if (regime.has(j) && regime.lends(j)) {
        double owned = state.ownCompute();
        double lends = Math.min(part * owned, owned + Math.min(0, net[j]));
        net[j] -= lends;
        lent += lends;
      }
    }
    for (State state : world.states()) {
      double got = lent * weight(regime, state) / all;
      net[state.number()] += got;
      borrowed[state.number()] += got;
    }
  }

  private static double weight(Regime regime, State state) {
    int j = state.number();
    return regime.binds(j) && !regime.lends(j) ? regime.terms().allocation().of(state) : 0;
  }

  /** acc for lent compute, H100e per million people. */
  static double access(double perMillion, AccessParameters p) {
    return perMillion > 0 ? 1 + p.gain() * (1 - FastMath.exp(-LN2 * perMillion / p.half())) : 1;
  }
}
