package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * A lab opens a generation with probability {@code Λ(λ_r (V_O − V_C))}, regardless of its past: it
 * commoditises the complement, catches up, follows its state, avoids liability.
 *
 * <p>{@code V_O − V_C = −v_0 − v_1 (1 − gap/horizon)^+ + v_2 c + v_3 gap + β_5 (o − o*) − β_6 r
 * risk + β_7 x̄}, gap in years, at most 14 months. Source: terms after Kapoor et al. 2024 (arXiv
 * 2403.07918); weights are assumptions of the first edition, named here: a structural alternative,
 * not fitted.
 *
 * @param release group {@code release}, for the terms that both rules share
 */
public record PayoffLogit(ReleaseParameters release) implements ReleaseRule {
  /** λ_r, precision of the choice, 1/utils. */
  private static final double PRECISION = 3;

  /** v_0, value of the closed business itself, utils. */
  private static final double CLOSED_BUSINESS = 1.8;

  /** v_1, weight of the rent from a closed interface at the frontier, utils. */
  private static final double RENT = 1.2;

  /** Gap at which that rent vanishes, years. */
  private static final double RENT_HORIZON = .5;

  /** v_2, weight of income from complements, utils. */
  private static final double COMPLEMENT = .8;

  /** v_3, weight of the gap to the frontier, utils/yr. */
  private static final double GAP = .9;

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.tier(probability(review), release);
  }

  /** P(open at once). */
  public double probability(ReleaseReview review) {
    double years = Math.min(review.gap(), ReleaseReview.GAP_MOST) / 12;
    double advantage =
        -CLOSED_BUSINESS
            - RENT * Math.max(0, 1 - years / RENT_HORIZON)
            + COMPLEMENT * review.complement()
            + GAP * years
            + release.stance() * (review.stance() - ReleaseReview.NEUTRAL_STANCE)
            - release.liability() * review.regulation() * review.risk(release)
            + release.directControl() * review.controlFaced();
    return 1 / (1 + FastMath.exp(-PRECISION * advantage));
  }
}
