package org.multipolar.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.MembershipParameters;
import org.multipolar.world.Event;
import org.multipolar.world.MembershipProposal;
import org.multipolar.world.Phase;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * States join and leave regimes; compliance, legitimacy and loans of compute follow.
 *
 * <p>Compliance {@code κ = Λ(λ_κ [d pen + L − gain])}, 1 where the mechanism is off. Legitimacy
 * {@code L = (popShare · equal · eff)^{1/3}}: equal = 1 − Gini of the members' voice (1 where each
 * has one voice, by output otherwise), eff = 1 − incidents among members over those expected
 * without any restraint. {@link LentCompute} follows the members.
 */
public final class MembershipDecisions implements Phase {
  private static final long serialVersionUID = 1;

  private final LentCompute lentCompute = new LentCompute();
  private double[] voices = {};

  @Override
  public String title() {
    return "membership";
  }

  @Override
  public String story() {
    return "states join, leave and comply with regimes; regimes gain or lose legitimacy";
  }

  @Override
  public void act(World world) {
    if (world.regimes().isEmpty()) {
      return;
    }
    List<MembershipProposal> proposals = new ArrayList<>();
    for (State state : world.states()) {
      state.decideMemberships(world, proposals);
    }
    for (MembershipProposal proposal : proposals) {
      commit(world, proposal);
    }
    int n = world.states().size();
    if (voices.length != n) {
      voices = new double[n];
    }
    for (Regime regime : world.regimes()) {
      if (regime.exists(world.tick())) {
        settle(world, regime);
      }
    }
    lentCompute.settle(world);
  }

  private void commit(World world, MembershipProposal proposal) {
    Regime regime = proposal.regime();
    int j = proposal.by().number();
    if (proposal.joins()) {
      regime.admit(j);
    } else {
      regime.release(j);
    }
    Event.Kind kind = proposal.joins() ? Event.Kind.JOINED : Event.Kind.LEFT;
    world.note(
        this,
        proposal.by().id(),
        kind,
        regime.name(),
        "membership",
        proposal.joins() ? 0 : 1,
        proposal.joins() ? 1 : 0,
        () -> proposal.review().because(world.parameters().membership()));
  }

  private void settle(World world, Regime regime) {
    MembershipParameters p = world.parameters().membership();
    double output = 0;
    double population = 0;
    double allPopulation = 0;
    double harmed = 0;
    double expected = 0;
    for (State state : world.states()) {
      allPopulation += state.population();
      if (regime.has(state.number())) {
        output += state.gdp();
        population += state.population();
        harmed += state.incidentRecord();
        expected += state.incidentExpectation();
      }
    }
    double legitimacy = 0;
    if (regime.size() > 0) {
      double effect =
          Math.max(p.leastEffect(), Math.min(1, expected > 0 ? 1 - harmed / expected : 1));
      double equal = regime.design().terms().equalVoice() ? 1 : 1 - outputGini(world, regime);
      legitimacy = FastMath.cbrt(population / allPopulation * equal * effect);
    }
    regime.stand(legitimacy, output / world.totals().gdp(), population / allPopulation);
    double binding =
        regime.design().terms().verification() * regime.design().terms().penalty()
            + legitimacy
            - p.defection();
    double far = comply(world, p, binding);
    double near = comply(world, p, binding - p.defectionFrontier());
    for (State state : world.states()) {
      if (regime.has(state.number())) {
        regime.comply(state.number(), world.frontier().near(state) ? near : far);
      }
    }
  }

  private static double comply(World world, MembershipParameters p, double reason) {
    return world.on(Mechanism.COMPLIANCE)
        ? 1 / (1 + FastMath.exp(-p.compliancePrecision() * reason))
        : 1;
  }

  private double outputGini(World world, Regime regime) {
    int k = 0;
    for (State state : world.states()) {
      if (regime.has(state.number())) {
        voices[k++] = state.gdp();
      }
    }
    Arrays.sort(voices, 0, k);
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < k; i++) {
      sum += voices[i];
      weighted += (2 * (i + 1) - k - 1) * voices[i];
    }
    return sum > 0 ? weighted / (k * sum) : 0;
  }
}
