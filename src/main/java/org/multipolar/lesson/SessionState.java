package org.multipolar.lesson;

import java.util.Optional;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.ParameterVariants;

/**
 * The complete state of a session at one time. A change of a session is prepared as a new state and
 * adopted in one step.
 *
 * @param moves the scenario as read, and the moves of the class
 * @param scenario the scenario with these moves
 * @param variants parameters of its replications
 * @param replication number of the current replication
 * @param run the run
 * @param twin the run without moves; empty if there are no moves
 * @param restored whether the run comes from a checkpoint
 */
public record SessionState(
    LeverMoves moves,
    Scenario scenario,
    ParameterVariants variants,
    int replication,
    InteractiveRun run,
    Optional<InteractiveRun> twin,
    boolean restored) {

  boolean sameMoves(LeverMoves other) {
    return moves.moves().equals(other.moves());
  }
}
