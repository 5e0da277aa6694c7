package org.multipolar.rule;

import org.multipolar.value.parameter.BodyParameters;

/**
 * A state decides on a body anew at each review: the rates of {@link WillingHazard} averaged over
 * tastes.
 *
 * <p>It joins at rate {@code κ_r π} and leaves at rate {@code e_0 + e_x (1 − π − m_x)^+}. Where
 * tastes persist, a state that has not joined for years probably never will; here it may at any
 * time, and members come and go. The two forms bracket how much of states' conduct is due to
 * persistent tastes.
 *
 * @param p group {@code body}
 */
public record GainLogit(BodyParameters p) implements MembershipRule {

  @Override
  public double joining(MembershipReview review) {
    return review.joinRate() * review.willingness();
  }

  @Override
  public double leaving(MembershipReview review) {
    return p.background() + p.exit() * Math.max(0, 1 - review.willingness() - p.margin());
  }

  @Override
  public boolean hasPersistentTaste() {
    return true;
  }
}
