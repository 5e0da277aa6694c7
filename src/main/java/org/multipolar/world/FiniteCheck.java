package org.multipolar.world;

import java.util.function.Supplier;

/**
 * Stops a run in which an agent is about to decide on a value that is not finite: every comparison
 * with NaN is false, so a rule would silently take its last branch.
 */
final class FiniteCheck {
  private FiniteCheck() {}

  /**
   * Returns a value on which an agent decides, which must be finite.
   *
   * @param agent id of the agent
   * @param on object of the decision
   * @param what name of the value
   * @param because the agent's information; read only if the value is not finite
   */
  static double of(
      double value, World world, String agent, String on, String what, Supplier<String> because) {
    if (!Double.isFinite(value)) {
      String sees = because.get();
      throw new IllegalStateException(
          agent
              + " decides on "
              + on
              + " in "
              + world.calendar().month(world.tick())
              + ", and its "
              + what
              + " is "
              + value
              + (sees.isEmpty() ? "" : " (" + sees + ")"));
    }
    return value;
  }
}
