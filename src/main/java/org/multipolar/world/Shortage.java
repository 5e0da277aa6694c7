package org.multipolar.world;

import java.io.Serializable;

/** What a state lacks of critical minerals. */
public final class Shortage implements Serializable {
  private static final long serialVersionUID = 1;

  private double denied;
  private double level;
  private double suffered;
  private double before;

  Shortage() {}

  /** D: the part of its minerals that others deny, after what is rerouted at once. */
  public double denied() {
    return denied;
  }

  /** R: shortage at the end of the tick, [0, 1]. */
  public double level() {
    return level;
  }

  /** Mean of R over the tick. */
  public double suffered() {
    return suffered;
  }

  /** R at the end of the tick before. */
  public double before() {
    return before;
  }

  /** Commits the denial of a tick, R at its end and its mean. */
  public void settle(double newDenied, double newLevel, double newSuffered) {
    before = level;
    denied = newDenied;
    level = newLevel;
    suffered = newSuffered;
  }
}
