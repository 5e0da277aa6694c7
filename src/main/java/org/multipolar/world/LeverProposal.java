package org.multipolar.world;

import org.multipolar.policy.Instrument;
import org.multipolar.rule.LeverReview;

/**
 * A change of a lever that a state wants; it takes effect when the phase applies it.
 *
 * @param by the state
 * @param target the target, null for a domestic lever
 * @param instrument the lever
 * @param from level before
 * @param to level after
 * @param review the state's information
 */
public record LeverProposal(
    State by,
    ControlTarget target,
    Instrument instrument,
    double from,
    double to,
    LeverReview review) {

  /** Id of the target, empty for a domestic lever. */
  public String at() {
    return target == null ? "" : target.id();
  }

  /** Applies the change. */
  public void commit(World world) {
    if (target == null) {
      world.levers().move(instrument, by.number(), 0, to);
      return;
    }
    for (int against : target.members()) {
      world.levers().move(instrument, by.number(), against, to);
    }
  }
}
