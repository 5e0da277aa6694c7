package org.multipolar.world;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.EconomyParameters;

/** UsefulnessCurve of a model to its users, {@code u(Z) = Λ((Z − half)/spread)}. */
public final class UsefulnessCurve {

  private UsefulnessCurve() {}

  /** u of a capability in points, [0, 1]. */
  public static double of(double capability, EconomyParameters p) {
    return 1 / (1 + FastMath.exp(-(capability - p.usefulCapability()) / p.usefulSpread()));
  }
}
