package org.multipolar.institution;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.InvestmentParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.Usefulness;
import org.multipolar.world.World;

/**
 * Revenue that the use of AI can be expected to bring H years from now.
 *
 * <p>{@code ρ Σ_j Y_j e^{g_j H} a^B_j(t+H) u(Z_j + v_Z H)}: output grows on trend, use runs on
 * along the Bass curve in force, and what users can get improves at the pace of the frontier over
 * the last eighteen months, not below a floor.
 */
final class ExpectedRevenue implements Serializable {
  private static final long serialVersionUID = 1;

  /** Years over which the pace of the frontier is read. */
  private static final double PACE = 1.5;

  private final double[] growth;

  ExpectedRevenue(Blueprint blueprint) {
    List<StateRow> states = blueprint.tables().states();
    double horizon = blueprint.parameters().investment().horizon();
    growth = states.stream().mapToDouble(s -> FastMath.exp(s.growth() * horizon)).toArray();
  }

  /** What can be expected of a world, bn USD a year. */
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
        usefulness = Usefulness.of(last + ahead, world.parameters().economy());
      }
      double use = diffuses ? Adoption.after(state, p.horizon()) : state.adoption();
      sum += state.gdp() * growth[state.number()] * use * usefulness;
    }
    return 1e3 * p.valueShare() * sum;
  }
}
