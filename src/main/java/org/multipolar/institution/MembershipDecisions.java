package org.multipolar.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.BodyParameters;
import org.multipolar.world.Event;
import org.multipolar.world.MembershipProposal;
import org.multipolar.world.MembershipProposal.Step;
import org.multipolar.world.Phase;
import org.multipolar.world.Regime;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * From the branch tick on, lets states join, ratify and leave bodies; updates compliance,
 * legitimacy and loans of compute.
 *
 * <p>The leader of a gated club invites at rate ρ_inv one state: among eligible states that want to
 * join, the one with the highest gate. Compliance of states that a body binds: {@code κ_jr = Λ(λ_κ
 * [d pen + L_r − gain − c_O Σ_{s≠r} |st_r − st_s| m_js])}, with m_js whether s binds j too; 1 where
 * the mechanism is off; rules that contradict each other dilute each other. Legitimacy {@code L =
 * (popShare · equal · eff)^{1/3}}: equal = 1 − Gini of the members' voice (1 where each has one
 * voice, by output otherwise), eff = 1 − incidents among members over those expected without any
 * restraint. A consensus text requires {@code body.consensus} times the domestic stringency of the
 * least strict state with a veto. {@link LentCompute} follows the members.
 *
 * <p>Overlap after Alter and Raustiala 2018, Annual Review of Law and Social Science 14.
 */
public final class MembershipDecisions implements Phase {
  private static final long serialVersionUID = 1;

  /** Minimum effectiveness of a body with members: one bad year does not end its legitimacy. */
  private static final double LEAST_EFFECT = .05;

  private final LentCompute lentCompute = new LentCompute();
  private double[] voices = {};

  @Override
  public String title() {
    return "membership";
  }

  @Override
  public String story() {
    return "from the branch on, states join, ratify and leave bodies; members comply to the extent that it pays";
  }

  @Override
  public void act(World world) {
    if (world.regimes().isEmpty()) {
      return;
    }
    if (world.tick() >= world.calendar().branchTick()) {
      choose(world);
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
    for (Regime regime : world.regimes()) {
      if (regime.exists(world.tick())) {
        comply(world, regime);
      }
    }
    lentCompute.settle(world);
  }

  private void choose(World world) {
    List<MembershipProposal> proposals = new ArrayList<>();
    for (State state : world.states()) {
      state.memberships().decide(world, proposals);
    }
    for (MembershipProposal proposal : proposals) {
      commit(world, proposal);
    }
    for (Regime regime : world.regimes()) {
      if (regime.exists(world.tick())
          && regime.design().terms().eligible() == RegimeTerms.Eligible.GATE) {
        invite(world, regime);
      }
    }
  }

  private void invite(World world, Regime regime) {
    int leader = regime.leader();
    double rate = world.parameters().body().invite();
    if (leader < 0
        || !regime.has(leader)
        || world
                .draws()
                .uniform(
                    Process.INVITATION,
                    world.monthKey(),
                    world.states().get(leader).key(),
                    regime.key())
            >= 1 - FastMath.exp(-rate * world.calendar().dt())) {
      return;
    }
    State best = null;
    for (State state : world.states()) {
      if (!regime.has(state.number())
          && !regime.invites(state.number())
          && regime.eligible(state.number())
          && state.memberships().wants(world, regime)
          && (best == null || state.facts().gate() > best.facts().gate())) {
        best = state;
      }
    }
    if (best != null) {
      regime.invite(best.number());
    }
  }

  private void commit(World world, MembershipProposal proposal) {
    Regime regime = proposal.regime();
    State state = proposal.by();
    switch (proposal.step()) {
      case JOIN -> {
        regime.admit(state.number());
        state.memberships().noteJoined();
      }
      case RATIFY -> regime.ratify(state.number());
      case LEAVE -> regime.release(state.number());
    }
    Event.Kind kind =
        switch (proposal.step()) {
          case JOIN -> Event.Kind.JOINED;
          case RATIFY -> Event.Kind.RATIFIED;
          case LEAVE -> Event.Kind.LEFT;
        };
    boolean leaves = proposal.step() == Step.LEAVE;
    world.note(
        this,
        state.id(),
        kind,
        regime.name(),
        "membership",
        leaves ? 1 : 0,
        leaves ? 0 : 1,
        proposal.because());
  }

  private void settle(World world, Regime regime) {
    BodyParameters p = world.parameters().body();
    double output = 0;
    double population = 0;
    double allPopulation = 0;
    double harmed = 0;
    double expected = 0;
    double leastVeto = Double.POSITIVE_INFINITY;
    for (State state : world.states()) {
      allPopulation += state.population();
      if (state.facts().veto()) {
        leastVeto = Math.min(leastVeto, state.regulation());
      }
      if (regime.has(state.number())) {
        output += state.gdp();
        population += state.population();
        harmed += state.incidentRecord();
        expected += state.incidentExpectation();
      }
    }
    if (regime.design().terms().kind() == RegimeTerms.Kind.CONSENSUS) {
      regime.ask(leastVeto < Double.POSITIVE_INFINITY ? p.consensus() * leastVeto : 0);
    }
    double legitimacy = 0;
    if (regime.size() > 0) {
      double effect = Math.max(LEAST_EFFECT, Math.min(1, expected > 0 ? 1 - harmed / expected : 1));
      double equal = regime.design().terms().equalVoice() ? 1 : 1 - outputGini(world, regime);
      legitimacy = FastMath.cbrt(population / allPopulation * equal * effect);
    }
    regime.stand(legitimacy, output / world.totals().gdp(), population / allPopulation);
  }

  private static void comply(World world, Regime regime) {
    BodyParameters p = world.parameters().body();
    RegimeTerms terms = regime.terms();
    double binding = terms.verification() * terms.penalty() + regime.legitimacy() - p.defection();
    double last = Double.NaN;
    double kappa = 1;
    for (State state : world.states()) {
      int j = state.number();
      if (!regime.binds(j)) {
        continue;
      }
      if (world.on(Mechanism.COMPLIANCE)) {
        double reason = binding - p.overlap() * overlap(world, regime, j);
        reason -= world.frontier().near(state) ? p.defectionFrontier() : 0;
        if (reason != last) {
          last = reason;
          kappa = 1 / (1 + FastMath.exp(-world.parameters().policy().precision() * reason));
        }
      }
      regime.comply(j, kappa);
    }
  }

  /** Σ_{s≠r} |st_r − st_s| m_js. */
  private static double overlap(World world, Regime regime, int state) {
    double sum = 0;
    for (Regime other : world.regimes()) {
      if (other != regime && other.binds(state)) {
        sum += Math.abs(regime.stringency() - other.stringency());
      }
    }
    return sum;
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
