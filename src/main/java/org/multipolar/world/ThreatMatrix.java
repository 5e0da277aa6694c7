package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.ThreatParameters;

/** Θ: the threat that states perceive of each other, [0, 1]. */
public final class ThreatMatrix implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[][] threat;

  ThreatMatrix(int states) {
    threat = new double[states][states];
  }

  /** Θ_ji: threat that j perceives of i. */
  public double of(int j, int i) {
    return threat[j][i];
  }

  /** Row j of Θ, for the institution that moves it. */
  public double[] row(int j) {
    return threat[j];
  }

  /** Sets every perception to its fixed point without controls. */
  void rest(World world) {
    for (State j : world.states()) {
      for (State i : world.states()) {
        if (i != j) {
          threat[j.number()][i.number()] =
              atRest(
                  world.relations().alignment(i.number(), j.number()),
                  i.capability() == j.capability() ? 0 : i.capability() - j.capability(),
                  world.parameters().threat());
        }
      }
    }
  }

  /** Fixed point of the equation of {@code ThreatPerception} without controls. */
  private static double atRest(double alignment, double ahead, ThreatParameters p) {
    double lead = 1 / (1 + FastMath.exp(-(ahead + p.capabilityScale()) / p.capabilityScale()));
    double rest = (p.distance() * (1 - alignment) + p.capability() * lead) / p.fading();
    return Math.max(0, Math.min(1, rest));
  }
}
