package org.multipolar.world;

import java.io.Serializable;

/** The open commons: the best that anybody may use and build on. It never shrinks. */
public final class Commons implements Serializable {
  private static final long serialVersionUID = 1;

  private double capability = Double.NEGATIVE_INFINITY;
  private double efficiency = Double.NEGATIVE_INFINITY;

  /** Z_O, points; −∞ when nothing has ever been released. */
  public double capability() {
    return capability;
  }

  /** a_O, orders of magnitude; −∞ when nothing is known. */
  public double efficiency() {
    return efficiency;
  }

  /** Weights and recipes once released cannot be recalled. */
  public void receive(double z, double a) {
    capability = Math.max(capability, z);
    efficiency = Math.max(efficiency, a);
  }
}
