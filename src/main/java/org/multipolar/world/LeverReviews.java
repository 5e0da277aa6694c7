package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.LeverDecision;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;

/**
 * Reviews of a state's levers, with its rule's memory of each: domestic ones, controls on chips and
 * tools by group of targets, and controls on minerals by state.
 */
final class LeverReviews implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long[] LEVER_KEYS =
      Arrays.stream(Instrument.values()).mapToLong(i -> Draws.key(i.id())).toArray();

  private final State state;
  private final Levers levers;
  private final PolicyRule rule;
  private final Attractions[][] memories = new Attractions[Instrument.values().length][];

  LeverReviews(State state, Levers levers, PolicyRule rule) {
    this.state = state;
    this.levers = levers;
    this.rule = rule;
  }

  /** The rule by which the state decides. */
  PolicyRule rule() {
    return rule;
  }

  /**
   * Reviews every lever that is due and not held.
   *
   * @param proposals receives the changes that the state wants; none is applied yet
   */
  void decide(World world, List<LeverProposal> proposals) {
    if (!rule.active()) {
      return;
    }
    for (Instrument instrument : Instrument.domestics()) {
      if (Perception.concerns(world, state, instrument)) {
        domestic(world, instrument, proposals);
      }
    }
    for (Instrument instrument : Instrument.reviewedControls()) {
      if (denies(world, instrument)) {
        for (ControlTarget target : world.lists().targets(instrument, state.number())) {
          control(world, instrument, target, proposals);
        }
      }
    }
  }

  private boolean denies(World world, Instrument instrument) {
    return Perception.reviewed(world, instrument)
        && ControlPerception.canDeny(world, instrument, state);
  }

  private void domestic(World world, Instrument instrument, List<LeverProposal> proposals) {
    double rate = world.parameters().policy().reviewRate();
    if (levers.held(instrument, state.number(), 0, world.tick())
        || !due(world, leverKey(instrument, null), world.reviewChances().domestic())) {
      return;
    }
    decide(
        world,
        new LeverReview(
            instrument,
            levers.level(instrument, state.number()),
            0,
            1,
            rate,
            levers.lastChange(instrument, state.number(), 0),
            Perception.of(world, state, instrument),
            0,
            0,
            Perception.bestPeerLevel(world, state, instrument, 0),
            memory(instrument, 0),
            choice(world, leverKey(instrument, null)),
            world.calendar().dt()),
        null,
        proposals);
  }

  private void control(
      World world, Instrument instrument, ControlTarget target, List<LeverProposal> proposals) {
    int by = state.number();
    int against = target.first();
    if (levers.held(instrument, by, against, world.tick())
        || !ControlPerception.reviews(world, instrument, state, target)) {
      return;
    }
    double rate = ControlPerception.rate(world, instrument, target);
    long item = leverKey(instrument, target);
    if (!due(world, item, ControlPerception.due(world, instrument, target))) {
      return;
    }
    decide(
        world,
        new LeverReview(
            instrument,
            levers.level(instrument, by, against),
            world.lists().floor(instrument, by, against),
            ControlPerception.ceiling(world, instrument, state, target),
            rate,
            levers.lastChange(instrument, by, against, world.calendar().ticksAYear()),
            ControlPerception.of(world, state, instrument, target),
            world.controls().hardest(target.members(), by),
            world.threats().of(by, against),
            Perception.bestPeerLevel(world, state, instrument, against),
            memory(instrument, against),
            choice(world, item),
            world.calendar().dt()),
        target,
        proposals);
  }

  private boolean due(World world, long item, double probability) {
    return rule.continuous()
        || world.draws().uniform(Process.POLICY_REVIEW, world.monthKey(), state.key(), item)
            < probability;
  }

  private double choice(World world, long item) {
    return world.draws().uniform(Process.POLICY_CHOICE, world.monthKey(), state.key(), item);
  }

  private void decide(
      World world, LeverReview review, ControlTarget target, List<LeverProposal> proposals) {
    LeverDecision decision =
        decision(world, rule, review, state.id(), target == null ? "" : " against " + target.id());
    double level = Math.max(review.floor(), Math.min(review.ceiling(), decision.level()));
    remember(review.instrument(), target == null ? 0 : target.first(), decision.memory());
    if (level != review.level()) {
      proposals.add(
          new LeverProposal(state, target, review.instrument(), review.level(), level, review));
    }
  }

  /**
   * Returns a rule's decision on a lever; checks that the perceived gain and the chosen level are
   * finite.
   */
  static LeverDecision decision(
      World world, PolicyRule rule, LeverReview review, String by, String against) {
    String lever = review.instrument().id() + against;
    PerceivedPayoff sight = review.sight();
    FiniteCheck.of(
        sight.gain(world.parameters()),
        world,
        by,
        lever,
        "gain",
        () -> sight.rationale(world.parameters()));
    LeverDecision decision = rule.decide(review);
    FiniteCheck.of(decision.level(), world, by, lever, "choice", () -> "threat=" + review.threat());
    return decision;
  }

  /** Item of the key of random draws about a lever; the target may be null. */
  static long leverKey(Instrument instrument, ControlTarget target) {
    long key = LEVER_KEYS[instrument.ordinal()];
    return target == null ? key : Draws.pair(key, target.key());
  }

  private Attractions memory(Instrument instrument, int against) {
    Attractions[] row = memories[instrument.ordinal()];
    return row == null || row[against] == null ? Attractions.NONE : row[against];
  }

  private void remember(Instrument instrument, int against, Attractions memory) {
    if (memory.equals(Attractions.NONE)) {
      return;
    }
    int i = instrument.ordinal();
    if (memories[i] == null) {
      memories[i] = new Attractions[instrument.bilateral() ? levers.states() : 1];
    }
    memories[i][against] = memory;
  }
}
