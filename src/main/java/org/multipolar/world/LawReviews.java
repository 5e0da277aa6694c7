package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.random.Process;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.LeverDecision;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;

/**
 * Lawmakers' reviews of their rules for AI: at rate {@code ρ_reg Y/(Y + Y_h)}, increased by {@code
 * regulation.pledgeReview} while a pledge is fresh. A union sees its members' output-weighted means
 * and decides once.
 */
public final class LawReviews implements Serializable {
  private static final long serialVersionUID = 1;

  private final LawMakers makers;
  private final Attractions[] memories;

  LawReviews(LawMakers makers) {
    this.makers = makers;
    memories = new Attractions[makers.size()];
    Arrays.fill(memories, Attractions.NONE);
  }

  /**
   * Reviews the rules of all lawmakers that are due and not held.
   *
   * @param proposals receives the changes that lawmakers want, one for each of their states
   */
  public void decide(World world, List<LeverProposal> proposals) {
    for (int maker = 0; maker < makers.size(); maker++) {
      decide(world, maker, proposals);
    }
  }

  private void decide(World world, int maker, List<LeverProposal> proposals) {
    State lead = null;
    double output = 0;
    boolean fresh = false;
    for (int j : makers.members(maker)) {
      State state = world.states().get(j);
      output += state.gdp();
      fresh |= world.diplomacy().pledges().fresh(world, j);
      lead = lead == null && !held(world, j) ? state : lead;
    }
    if (lead == null || !world.blueprint().policyRules().get(lead.number()).active()) {
      return;
    }
    PolicyRule rule = world.blueprint().policyRules().get(lead.number());
    double rate =
        world.parameters().regulation().review()
                * output
                / (output + world.parameters().regulation().capacity())
            + (fresh ? world.parameters().regulation().pledgeReview() : 0);
    long item = LeverReviews.leverKey(Instrument.REGULATION, null);
    int month = world.monthKey();
    double dt = world.calendar().dt();
    if (!rule.continuous()
        && world.draws().uniform(Process.POLICY_REVIEW, month, makers.key(maker), item)
            >= 1 - FastMath.exp(-rate * dt)) {
      return;
    }
    int l = lead.number();
    double level = world.law().statutes().adopted(l);
    LeverReview review =
        new LeverReview(
            Instrument.REGULATION,
            level,
            0,
            1,
            rate,
            world.law().statutes().lastChange(l),
            sight(world, maker, output),
            0,
            0,
            Perception.bestPeerLevel(world, lead, Instrument.REGULATION, 0),
            memories[maker],
            world.draws().uniform(Process.POLICY_CHOICE, month, makers.key(maker), item),
            dt);
    LeverDecision decision = LeverReviews.decision(world, rule, review, lead.id(), "");
    memories[maker] = decision.memory();
    if (decision.level() == level) {
      return;
    }
    for (int j : makers.members(maker)) {
      double from = world.law().statutes().adopted(j);
      if (!held(world, j) && from != decision.level()) {
        proposals.add(
            new LeverProposal(
                world.states().get(j),
                null,
                Instrument.REGULATION,
                from,
                decision.level(),
                review));
      }
    }
  }

  private static boolean held(World world, int state) {
    return world.levers().held(Instrument.REGULATION, state, 0, world.tick());
  }

  private RegulatoryStringency sight(World world, int maker, double output) {
    RegulatoryStringency sum = null;
    for (int j : makers.members(maker)) {
      State state = world.states().get(j);
      RegulatoryStringency one = Perception.regulation(world, state);
      double weight = state.gdp() / output;
      sum = sum == null ? one.plus(one, weight, 0) : sum.plus(one, 1, weight);
    }
    return makers.members(maker).length == 1
        ? Perception.regulation(world, world.states().get(makers.members(maker)[0]))
        : sum;
  }
}
