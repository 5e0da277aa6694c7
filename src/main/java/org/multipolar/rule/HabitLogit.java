package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * A lab repeats its past release tier, subject to its place in the race, its complements and its
 * state.
 *
 * <p>{@code P(open at once) = Λ(β_0 + β_1 h − β_2 1[gap ≤ g_L] + β_3 (c − c̄) + β_4 (min(gap, 14) −
 * 6)/6 + β_5 (o − o*) − β_6 r risk + β_7 x̄)}, h habit, c income from complements, o stance and r
 * regulation at home, x̄ the strictest chip control faced; {@code P(open later | not at once) =
 * ψ_D}.
 *
 * <p>Habit summarises the tiers of past generations, {@code h ← λ h ± 1}: a lab that has long been
 * closed does not change with one open model. It stands for a switching cost and a reputation with
 * users, staff and state; the second term is a leader's rent, the third the commoditised
 * complement. Source: terms after Kapoor et al. 2024 (arXiv 2403.07918) and Seger et al. 2023;
 * weights fitted to coded generations.
 *
 * @param p group {@code release}
 */
public record HabitLogit(ReleaseParameters p) implements ReleaseRule {
  /** c̄, mean share of income from complements among the generations of the fit. */
  public static final double COMPLEMENT_MEAN = .45;

  /** Mean gap of the generations of the fit, months; also the unit of its effect. */
  private static final double GAP_MEAN = 6;

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.tier(probability(review), p);
  }

  /** P(open at once). */
  public double probability(ReleaseReview review) {
    double leads = review.gap() <= p.leaderMonths() ? 1 : 0;
    double odds =
        p.base()
            + p.habit() * review.habit()
            - p.leader() * leads
            + p.complement() * (review.complement() - COMPLEMENT_MEAN)
            + p.gap() * (Math.min(review.gap(), ReleaseReview.GAP_MOST) - GAP_MEAN) / GAP_MEAN
            + p.stance() * (review.stance() - ReleaseReview.NEUTRAL_STANCE)
            - p.liability() * review.regulation() * review.risk(p)
            + p.directControl() * review.controlFaced();
    return 1 / (1 + FastMath.exp(-odds));
  }
}
