package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.SmugglingParameters;
import org.multipolar.world.Compute;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.Wear;
import org.multipolar.world.World;

/**
 * Lets states rent compute abroad in place of denied chips; no hardware moves.
 *
 * <p>{@code Q_h = (1 − x^r) Λ(α_r (V_h/B_h − ½)) min(q_max Σ_k C_k^com, M_h)}, in proportion to
 * C^com: V_h/B_h the denied fraction of spending, x^r the strictest control on h of a makers' home
 * that covers remote use, C^com a fraction of the compute in k that is not bound to a named
 * investor of another state, M the compute that h would have got without controls and did not:
 * {@code M ← M e^{−δ dt} + missed (1 − e^{−δ dt})/(δ dt)}. A state rents a fraction of the compute
 * it misses, or of that for rent if less; the fraction rises with the denied share. k lets at most
 * C^com.
 */
final class RemoteAccess implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] missed;
  private final double[] taken;
  private final double[] given;
  private final double[] open;

  RemoteAccess(int states) {
    missed = new double[states];
    taken = new double[states];
    given = new double[states];
    open = new double[states];
  }

  /** Resets the missed compute. */
  void begin() {
    Arrays.fill(missed, 0);
  }

  /** Adds units that a state failed to get in a tick, M H100e. */
  void miss(int j, double units, Wear wear) {
    missed[j] = wear.after(missed[j], Math.max(0, units));
  }

  /** Allocates rented compute among states. */
  void settle(World world) {
    Arrays.fill(taken, 0);
    Arrays.fill(given, 0);
    if (world.on(Mechanism.REMOTE_ACCESS)) {
      rent(world, world.parameters().smuggling());
    }
    for (State state : world.states()) {
      int j = state.number();
      world.compute().rent(j, taken[j], given[j]);
    }
  }

  private void rent(World world, SmugglingParameters p) {
    Compute compute = world.compute();
    double all = 0;
    for (State state : world.states()) {
      int k = state.number();
      open[k] = p.commercialPart() * compute.unbound(k);
      all += open[k];
    }
    double crowd = 0;
    for (State state : world.states()) {
      int h = state.number();
      double elsewhere = all - open[h];
      if (state.denied() <= 0 || missed[h] <= 0 || elsewhere <= 0) {
        continue;
      }
      taken[h] =
          part(state.deniedShare(), ruled(world, h), p)
              * Math.min(p.remoteMost(), missed[h] / elsewhere);
      crowd += taken[h];
    }
    double scale = crowd > 1 ? 1 / crowd : 1;
    for (State state : world.states()) {
      int h = state.number();
      double rate = taken[h] * scale;
      taken[h] = 0;
      if (rate > 0) {
        for (int k = 0; k < open.length; k++) {
          if (k != h) {
            taken[h] += rate * open[k];
            given[k] += rate * open[k];
          }
        }
      }
    }
  }

  /**
   * Fraction that a state rents of the compute it misses, or of the most that it could rent abroad.
   *
   * @param denied V/B
   * @param ruled x^r
   */
  static double part(double denied, double ruled, SmugglingParameters p) {
    return (1 - ruled) / (1 + FastMath.exp(-p.remoteSlope() * (denied - .5)));
  }

  private static double ruled(World world, int h) {
    Trade trade = world.trade();
    double hardest = 0;
    for (int m = 0; m < trade.homeCount(); m++) {
      if (world.controls().remote(trade.home(m), h)) {
        hardest =
            Math.max(hardest, world.controls().level(Instrument.CHIP_CONTROL, trade.home(m), h));
      }
    }
    return hardest;
  }
}
