package org.multipolar.world;

import java.io.Serializable;

/** The open commons: the best weights that anyone may use and build on. It never shrinks. */
public final class Commons implements Serializable {
  private static final long serialVersionUID = 1;

  private double capability = Double.NEGATIVE_INFINITY;

  /** Z_O, points; −∞ if nothing has ever been released. */
  public double capability() {
    return capability;
  }

  /** Adds released weights, which cannot be recalled. */
  public void receive(double z) {
    capability = Math.max(capability, z);
  }
}
