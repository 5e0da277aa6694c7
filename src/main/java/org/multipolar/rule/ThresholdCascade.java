package org.multipolar.rule;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.CascadeParameters;

/**
 * A state is a member of a regime once enough others are: {@code net ≥ θ}, with a threshold {@code
 * θ = c_d |y − z_r| + mean + spread Φ⁻¹(u)}, u its taste.
 *
 * <p>Shares are compared with a tolerance of {@value #ROUNDING}, so that a threshold that is met
 * exactly counts as met.
 *
 * <p>Source: Granovetter 1978, Threshold Models of Collective Behavior, American Journal of
 * Sociology 83(6).
 *
 * @param p group {@code cascade}
 */
public record ThresholdCascade(CascadeParameters p) implements MembershipRule {
  private static final double ROUNDING = 1e-9;

  @Override
  public double joining(MembershipReview review) {
    return belongs(review) ? review.joinRate() : 0;
  }

  @Override
  public double leaving(MembershipReview review) {
    return belongs(review) ? 0 : review.joinRate();
  }

  private boolean belongs(MembershipReview review) {
    return review.net() + ROUNDING >= threshold(review.distance(), review.taste());
  }

  /** Threshold θ. */
  public double threshold(double distance, double taste) {
    double spread = p.spread() == 0 ? 0 : p.spread() * FastMath.sqrt(2) * Erf.erfInv(2 * taste - 1);
    return p.distance() * distance + p.mean() + spread;
  }
}
