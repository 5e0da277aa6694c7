package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.PayoffLogitParameters;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * A lab opens a generation with probability {@code Λ(λ_r (V_O − V_C))}, whatever it did before:
 * commoditise the complement, catch up, follow the state, avoid liability.
 *
 * <p>{@code V_O − V_C = −v_0 − v_1 (1 − gap/horizon)^+ + v_2 c + v_3 gap + β_5 (o − o*) − β_6 r
 * risk + β_7 x̄}, gap in years. Source: terms after Kapoor et al. 2024 (arXiv 2403.07918); weights
 * are assumptions.
 *
 * @param p group {@code payoffLogit}
 * @param release group {@code release}, for what both rules share
 */
public record PayoffLogit(PayoffLogitParameters p, ReleaseParameters release)
    implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.tier(probability(review), release);
  }

  /** P(open at once). */
  public double probability(ReleaseReview review) {
    double years = Math.min(review.gap(), release.gapMost()) / 12;
    double advantage =
        -p.closedBusiness()
            - p.rent() * Math.max(0, 1 - years / p.rentHorizon())
            + p.complement() * review.complement()
            + p.gap() * years
            + release.stance() * (review.stance() - release.neutralStance())
            - release.liability() * review.regulation() * review.risk(release)
            + release.directControl() * review.controlFaced();
    return 1 / (1 + FastMath.exp(-p.precision() * advantage));
  }
}
