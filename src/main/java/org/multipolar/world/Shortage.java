package org.multipolar.world;

import java.io.Serializable;

/** A state's shortage of critical minerals. */
public final class Shortage implements Serializable {
  private static final long serialVersionUID = 1;

  private double denied;
  private double level;
  private double suffered;
  private double before;

  Shortage() {}

  /** D: fraction of its minerals that others deny, net of the part rerouted at once. */
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

  /** R at the end of the previous tick. */
  public double before() {
    return before;
  }

  /** Sets the denial of a tick, R at its end and the mean of R over it. */
  public void settle(double newDenied, double newLevel, double newSuffered) {
    before = level;
    denied = newDenied;
    level = newLevel;
    suffered = newSuffered;
  }
}
