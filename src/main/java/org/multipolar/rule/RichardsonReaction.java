package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.RichardsonParameters;

/**
 * Action and reaction: {@code dx_ij/dt = k x_ji − α x_ij + g (Θ_ij − tolerance)^+} for controls on
 * chips, tools and minerals; domestic levers keep their levels.
 *
 * <p>Exact flow over a tick with the other side held constant: {@code x ← x* + (x − x*) e^{−α dt}},
 * {@code x* = (k x_ji + g …)/α}; clamped to [0, 1].
 *
 * <p>Source: Richardson 1960, Arms and Insecurity. Departure: grievance grows with perceived threat
 * instead of being constant.
 *
 * @param p group {@code richardson}
 */
public record RichardsonReaction(RichardsonParameters p) implements PolicyRule {

  @Override
  public LeverDecision decide(LeverReview review) {
    if (!review.instrument().bilateral()) {
      return new LeverDecision(review.level(), review.memory());
    }
    double drive =
        p.reaction() * review.answered()
            + p.grievance() * Math.max(0, review.threat() - p.tolerance());
    return new LeverDecision(
        clamp(flow(review.level(), drive, p.fatigue(), review.dt())), review.memory());
  }

  /** Exact flow of {@code dx/dt = drive − fatigue x} over dt. */
  public static double flow(double x, double drive, double fatigue, double dt) {
    if (fatigue == 0) {
      return x + drive * dt;
    }
    double rest = drive / fatigue;
    return rest + (x - rest) * FastMath.exp(-fatigue * dt);
  }

  private static double clamp(double x) {
    return Math.max(0, Math.min(1, x));
  }

  @Override
  public boolean continuous() {
    return true;
  }
}
