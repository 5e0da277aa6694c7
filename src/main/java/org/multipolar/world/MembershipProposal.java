package org.multipolar.world;

import java.util.function.Supplier;

/**
 * A step towards or away from a body that a state wants; it holds when the phase commits.
 *
 * @param by the state
 * @param regime the body
 * @param step what it wants
 * @param because what the state knew, for the record of events
 */
public record MembershipProposal(State by, Regime regime, Step step, Supplier<String> because) {

  /** A step. */
  public enum Step {
    JOIN,
    RATIFY,
    LEAVE
  }
}
