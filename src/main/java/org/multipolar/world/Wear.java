package org.multipolar.world;

import org.apache.commons.math3.util.FastMath;

/**
 * Wear of compute over a tick: {@code C ← C e^{−δ dt} + A (1 − e^{−δ dt})/(δ dt)}, the exact flow
 * of a stock that decays at a yearly rate while additions arrive evenly.
 *
 * @param kept fraction of a stock that remains at the end of the tick
 * @param standing fraction of the tick's additions that remains at its end
 */
public record Wear(double kept, double standing) {

  /** Computes the wear at a yearly rate over a time in years. */
  public static Wear of(double decay, double dt) {
    double kept = FastMath.exp(-decay * dt);
    return new Wear(kept, (1 - kept) / (decay * dt));
  }

  /** The stock at the end of the tick. */
  public double after(double before, double added) {
    return before * kept + added * standing;
  }

  /** Compute scrapped in the tick. */
  public double scrapped(double before, double added) {
    return before * (1 - kept) + added * (1 - standing);
  }
}
