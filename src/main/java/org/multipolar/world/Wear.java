package org.multipolar.world;

import org.apache.commons.math3.util.FastMath;

/**
 * How compute wears over a tick: {@code C ← C e^{−δ dt} + A (1 − e^{−δ dt})/(δ dt)}, the exact flow
 * of a stock that decays at a yearly rate while additions arrive evenly.
 *
 * @param kept part of a stock that stands at the end of the tick
 * @param standing part of the tick's additions that stands at its end
 */
public record Wear(double kept, double standing) {

  /** Wear at a yearly rate over a time in years. */
  public static Wear of(double decay, double dt) {
    double kept = FastMath.exp(-decay * dt);
    return new Wear(kept, (1 - kept) / (decay * dt));
  }

  /** The stock at the end of the tick. */
  public double after(double before, double added) {
    return before * kept + added * standing;
  }

  /** What was scrapped in the tick. */
  public double scrapped(double before, double added) {
    return before * (1 - kept) + added * (1 - standing);
  }
}
