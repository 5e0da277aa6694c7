package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.value.parameter.SummitParameters;

/**
 * A summit, or a series of summits, and the appeal of its statement to states.
 *
 * <p>State j signs with probability {@code Λ(a_s + b·x_j + φ_j − c_g (st_s − r_j)^+ − c_N near_j
 * st_s − c_Z |y_j − z_s| power_j − c_rep broken_j)}, with the slopes b of statements; the host
 * signs. a_s is solved at the start of the run so that the expected number signs if no state is
 * near the frontier, a power, or known for broken pledges.
 */
public final class Summit implements Serializable {
  private static final long serialVersionUID = 1;

  private final SummitDesign design;
  private final Appeal appeal;

  Summit(Blueprint blueprint, SummitDesign design) {
    this.design = design;
    List<StateRow> states = blueprint.tables().states();
    double[] reluctance = new double[states.size()];
    for (int j = 0; j < reluctance.length; j++) {
      reluctance[j] =
          -blueprint.parameters().summit().ask()
              * Math.max(0, design.terms().ask() - states.get(j).level(Instrument.REGULATION));
    }
    RegimeTerms statement =
        new RegimeTerms(
            RegimeTerms.Kind.NETWORK,
            RegimeTerms.Eligible.UN,
            RegimeTerms.Slopes.STATEMENT,
            design.terms().expected(),
            0,
            0,
            0,
            "",
            design.terms().position(),
            0,
            0,
            0,
            Allocation.HEAD,
            0,
            0,
            "",
            true,
            true,
            false);
    appeal =
        new Appeal(
            blueprint,
            new RegimeDesign(
                design.name(),
                design.tick(),
                List.of(design.host()),
                List.of(),
                List.of(),
                List.of(),
                statement),
            reluctance);
  }

  public SummitDesign design() {
    return design;
  }

  /** True if a state signs. */
  public boolean signs(World world, State state) {
    if (state.number() == design.host()) {
      return true;
    }
    double draw =
        world
            .draws()
            .uniform(
                Process.SIGNATURE,
                world.monthKey(),
                state.key(),
                Draws.pair(design.key(), world.monthKey()));
    return appeal.eligible(state.number()) && draw < probability(world, state);
  }

  /** Probability that a state signs. */
  double probability(World world, State state) {
    SummitParameters p = world.parameters().summit();
    double ask = design.terms().ask();
    double eta =
        appeal.of(world, state)
            - p.ask() * Math.max(0, ask - state.regulation())
            - (world.frontier().near(state) ? p.near() * ask : 0)
            - (world.threats().power(state.number())
                ? p.theme() * Math.abs(state.position() - design.terms().position())
                : 0)
            - p.reputation() * world.diplomacy().pledges().broken(state.number());
    FiniteCheck.of(eta, world, state.id(), "signing at " + design.name(), "log-odds", () -> "");
    return 1 / (1 + FastMath.exp(-eta));
  }
}
