package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.MembershipParameters;

/**
 * A state belongs to a regime with probability {@code Λ(λ_m (V + exit cost of a member))}.
 *
 * @param p group {@code membership}
 */
public record GainLogit(MembershipParameters p) implements MembershipRule {

  @Override
  public boolean belongs(MembershipReview review) {
    return review.draw() < probability(review);
  }

  /** P(member). */
  public double probability(MembershipReview review) {
    double worth = review.worth(p);
    if (review.member()) {
      worth += p.exit() + (review.founder() ? p.founderExit() : 0);
    }
    return 1 / (1 + FastMath.exp(-p.precision() * worth));
  }
}
