package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.MineralsParameters;
import org.multipolar.world.Shortage;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Models a denial of minerals as a shock that decays.
 *
 * <p>Denied: {@code D_i = Σ_k x^m_{k→i} ς^m_k (1 − λ_0)}. Shortage: {@code R ← (R + (D − D⁻)^+)
 * e^{−dt/τ_a}}; when D falls, R falls with it, {@code R ← R D/D⁻}. The effect in a tick is that of
 * the mean of R over it.
 *
 * <p>Prices, stocks, substitutes, new mines and leaks all work through τ_a: the loss is an area,
 * not a growth rate. Source: Gholz and Hughes 2021, Review of International Political Economy
 * 28(3), on the embargo of 2010; Nassar et al. 2024, USGS OFR 2024-1057.
 */
public final class MineralShortage {

  private MineralShortage() {}

  /** Updates the shortages of all states over a tick. */
  static void settle(World world) {
    MineralsParameters p = world.parameters().minerals();
    double dt = world.calendar().dt();
    double kept = FastMath.exp(-dt / p.fading());
    double mean = SiteBuilding.spread(1 / p.fading(), dt) / dt;
    for (State state : world.states()) {
      Shortage minerals = state.minerals();
      double denied = world.controls().mineralsDenied(state);
      if (denied > 0 || minerals.level() > 0 || minerals.before() > 0) {
        double shortage = after(minerals.level(), minerals.denied(), denied);
        minerals.settle(denied, shortage * kept, shortage * mean);
      }
    }
  }

  /** R once denial has changed from {@code before} to {@code now}. */
  public static double after(double shortage, double before, double now) {
    if (now >= before) {
      return shortage + (now - before);
    }
    return shortage * now / before;
  }
}
