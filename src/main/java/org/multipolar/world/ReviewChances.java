package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.Parameters;

/**
 * Probabilities {@code 1 − e^{−ρ dt}} that a lever is reviewed in a tick.
 *
 * @param domestic for a domestic lever
 * @param fast for a control on a target under close watch
 * @param slow for any other control
 */
record ReviewChances(double domestic, double fast, double slow) implements Serializable {

  static ReviewChances of(Parameters p, double dt) {
    return new ReviewChances(
        chance(p.policy().reviewRate(), dt),
        chance(p.control().reviewFast(), dt),
        chance(p.control().reviewSlow(), dt));
  }

  private static double chance(double rate, double dt) {
    return 1 - FastMath.exp(-rate * dt);
  }
}
