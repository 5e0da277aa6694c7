package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.LeverDecision;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;

/** How a state reviews its levers, with what its rule remembers of each. */
final class LeverReviews implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long[] LEVER_KEYS =
      Arrays.stream(Instrument.values()).mapToLong(i -> Draws.key(i.id())).toArray();

  private final State state;
  private final Levers levers;
  private final PolicyRule rule;
  private final Attractions[][] memories = new Attractions[Instrument.values().length][];
  private List<Instrument> concerns;

  LeverReviews(State state, Levers levers, PolicyRule rule) {
    this.state = state;
    this.levers = levers;
    this.rule = rule;
  }

  /**
   * Reviews every one that is due and not held.
   *
   * @param proposals receives the changes that the state wants; none is made yet
   */
  void decide(World world, List<LeverProposal> proposals) {
    if (!rule.active()) {
      return;
    }
    if (concerns == null) {
      concerns =
          Instrument.domestics().stream()
              .filter(instrument -> Perception.concerns(world, state, instrument))
              .toList();
    }
    for (int i = 0; i < concerns.size(); i++) {
      review(world, concerns.get(i), null, proposals);
    }
    List<Instrument> bilaterals = Instrument.bilaterals();
    for (int i = 0; i < bilaterals.size(); i++) {
      List<State> targets = Perception.targets(world, state, bilaterals.get(i));
      for (int k = 0; k < targets.size(); k++) {
        review(world, bilaterals.get(i), targets.get(k), proposals);
      }
    }
  }

  private void review(
      World world, Instrument instrument, State target, List<LeverProposal> proposals) {
    int against = target == null ? 0 : target.number();
    if (levers.held(instrument, state.number(), against, world.tick())) {
      return;
    }
    long item = leverKey(instrument, target);
    int month = world.monthKey();
    if (!rule.continuous()
        && world.draws().uniform(Process.POLICY_REVIEW, month, state.key(), item)
            >= world.policyReviewProbability()) {
      return;
    }
    double level = levers.level(instrument, state.number(), against);
    LeverReview review =
        new LeverReview(
            instrument,
            level,
            0,
            1,
            world.parameters().policy().reviewRate(),
            levers.lastChange(instrument, state.number(), against),
            Perception.of(world, state, instrument, target),
            target == null ? 0 : world.controls().hardest(target, state),
            target == null ? 0 : world.threats().of(state.number(), target.number()),
            Perception.bestPeerLevel(world, state, instrument, against),
            memory(instrument, against),
            world.draws().uniform(Process.POLICY_CHOICE, month, state.key(), item),
            world.calendar().dt());
    LeverDecision decision = rule.decide(review);
    remember(instrument, against, decision.memory());
    if (decision.level() != level) {
      proposals.add(new LeverProposal(state, target, instrument, level, decision.level(), review));
    }
  }

  /** Item of the key of draws about a lever; the target may be null. */
  static long leverKey(Instrument instrument, State target) {
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
