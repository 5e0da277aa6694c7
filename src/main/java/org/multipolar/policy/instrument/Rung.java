package org.multipolar.policy.instrument;

/** Rungs of a lever: states move its level from one to the next. */
public final class Rung {
  /**
   * Distance between two rungs of a lever, in units of its level; .05 to .5 is a sensible range,
   * and the ladder of thresholds needs .25. An assumption: coarse enough that a step is a decision,
   * as in the four steps from rules to bans of export controls.
   */
  public static final double SIZE = .25;

  private Rung() {}

  /** The next rung strictly above a level; above 1 if there is none. */
  public static double above(double level) {
    return (Math.floor(level / SIZE + 1e-9) + 1) * SIZE;
  }

  /** The next rung strictly below a level; below 0 if there is none. */
  public static double below(double level) {
    return (Math.ceil(level / SIZE - 1e-9) - 1) * SIZE;
  }

  /** The rung nearest to a level. */
  public static double nearest(double level) {
    return Math.rint(level / SIZE) * SIZE;
  }
}
