package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * A regime with shared compute B pools the share {@code B · body.pooledShare} of its leader's
 * compute for its Southern members that it binds, by population times unpreparedness; nothing is
 * made or lost.
 *
 * <p>The pool moves with the leader's stock and with the members, so it is settled when either has
 * changed. A state that leads several regimes lends at most all that it has.
 */
final class SharedCompute implements Serializable {
  private static final long serialVersionUID = 1;

  private double[] pooled = {};

  /** Settles all pools. */
  void settle(World world) {
    if (pooled.length != world.states().size()) {
      pooled = new double[world.states().size()];
    }
    Arrays.fill(pooled, 0);
    for (Regime regime : world.regimes()) {
      if (regime.exists(world.tick())) {
        pool(world, regime);
      }
    }
    for (State state : world.states()) {
      state.pool(pooled[state.number()]);
    }
  }

  private void pool(World world, Regime regime) {
    int leader = regime.leader();
    double good = regime.design().terms().sharedCompute();
    if (leader < 0 || good <= 0 || !regime.has(leader)) {
      return;
    }
    double need = 0;
    for (State state : world.states()) {
      need += need(regime, state, leader);
    }
    double owned = world.states().get(leader).compute();
    double lent =
        Math.min(
            good * world.parameters().body().pooledShare() * owned,
            owned + Math.min(0, pooled[leader]));
    regime.offer(lent);
    if (need <= 0) {
      return;
    }
    pooled[leader] -= lent;
    for (State state : world.states()) {
      pooled[state.number()] += lent * need(regime, state, leader) / need;
    }
  }

  private static double need(Regime regime, State state, int leader) {
    return regime.binds(state.number()) && state.number() != leader ? state.facts().need() : 0;
  }
}
