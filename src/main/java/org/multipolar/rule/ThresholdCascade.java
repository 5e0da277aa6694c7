package org.multipolar.rule;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.MembershipParameters;

/**
 * A state belongs to a regime once enough others do: {@code net ≥ θ}, with a threshold {@code θ =
 * c_d |y − z_r| + mean + spread Φ⁻¹(u)}, u its disposition.
 *
 * <p>It is the limit of {@link GainLogit} for a precision without bound, where nothing counts but
 * the weight of the others and a threshold. Shares are compared up to {@value #ROUNDING}, so that a
 * threshold that is met exactly is met.
 *
 * <p>Source: Granovetter 1978, Threshold Models of Collective Behavior, American Journal of
 * Sociology 83(6).
 *
 * @param p group {@code membership}
 */
public record ThresholdCascade(MembershipParameters p) implements MembershipRule {
  private static final double ROUNDING = 1e-9;

  @Override
  public boolean belongs(MembershipReview review) {
    return review.net() + ROUNDING >= threshold(review.distance(), review.disposition());
  }

  /** θ. */
  public double threshold(double distance, double disposition) {
    double spread =
        p.thresholdSpread() == 0
            ? 0
            : p.thresholdSpread() * FastMath.sqrt(2) * Erf.erfInv(2 * disposition - 1);
    return p.distance() * distance + p.thresholdMean() + spread;
  }
}
