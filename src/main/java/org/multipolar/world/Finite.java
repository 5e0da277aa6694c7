package org.multipolar.world;

import java.util.function.Supplier;

/**
 * Stops a run in which an agent is about to decide by something that is no number: every comparison
 * with NaN is false, and a rule would do whatever it writes last.
 */
final class Finite {
  private Finite() {}

  /**
   * A number by which an agent decides, which must be finite.
   *
   * @param agent id of who decides
   * @param on what it decides on
   * @param what name of the number
   * @param because what the agent sees; read only where the number is none
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
