package org.multipolar.rule;

import org.multipolar.value.parameter.BodyParameters;

/**
 * A state is willing or not, and who is willing joins in time.
 *
 * <p>It wants to belong iff {@code u < π}, with a taste u of its own for each body that stays the
 * same, so that nobody comes and goes. Who wants to joins at rate κ_r. A member leaves at rate e_x
 * once {@code u > π + m_x}, and at the small rate e_0 for reasons outside the model.
 *
 * @param p group {@code body}
 */
public record WillingHazard(BodyParameters p) implements MembershipRule {

  @Override
  public double joining(MembershipReview review) {
    return review.taste() < review.willingness() ? review.joinRate() : 0;
  }

  @Override
  public double leaving(MembershipReview review) {
    return p.background() + (review.taste() > review.willingness() + p.margin() ? p.exit() : 0);
  }

  @Override
  public boolean ponders() {
    return true;
  }
}
