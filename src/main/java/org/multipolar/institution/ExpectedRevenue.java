package org.multipolar.institution;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.InvestmentParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.UsefulnessCurve;
import org.multipolar.world.World;

/**
 * Expected revenue from the use of AI H years ahead.
 *
 * <p>{@code ρ Σ_j Y_j e^{g_j H} a^B_j(t+H) u(Z_j + v_Z H)}: output grows on trend, use follows the
 * current Bass curve, and the capability accessible to users improves at the pace of the frontier
 * over the last eighteen months, but not below a floor.
 */
final class ExpectedRevenue implements Serializable {
  private static final long serialVersionUID = 1;

  /** Years over which the pace of the frontier is measured. */
  private static final double PACE = 1.5;

  private final double[] growth;

  ExpectedRevenue(Blueprint blueprint) {
    List<StateRow> states = blueprint.tables().states();
    double horizon = blueprint.parameters().investment().horizon();
    growth = states.stream().mapToDouble(s -> FastMath.exp(s.growth() * horizon)).toArray();
  }

  /** Expected revenue in a world, bn USD a year. */
  double of(World world) {
    InvestmentParameters p = world.parameters().investment();
    double ahead =
        p.horizon()
            * Math.max(
                world.parameters().research().slopeFloor(),
                world.frontier().history().slopeOver(PACE));
    boolean diffuses = world.on(Mechanism.ADOPTION);
    double last = Double.NaN;
    double usefulness = 0;
    double sum = 0;
    for (State state : world.states()) {
      if (state.accessible() != last) {
        last = state.accessible();
        usefulness = UsefulnessCurve.of(last + ahead, world.parameters().economy());
      }
      double use = diffuses ? Adoption.after(state, p.horizon()) : state.adoption();
      sum += state.gdp() * growth[state.number()] * use * usefulness;
    }
    return 1e3 * p.valueShare() * sum;
  }
}
