package org.multipolar.world;

import java.util.function.Supplier;

/**
 * A step towards or away from a body that a state wants; it takes effect when the phase applies it.
 *
 * @param by the state
 * @param regime the body
 * @param step the step wanted
 * @param because the state's information, for the event log
 */
public record MembershipProposal(State by, Regime regime, Step step, Supplier<String> because) {

  /** Kinds of steps. */
  public enum Step {
    JOIN,
    RATIFY,
    LEAVE
  }
}
