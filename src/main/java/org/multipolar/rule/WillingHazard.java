package org.multipolar.rule;

import org.multipolar.value.parameter.BodyParameters;

/**
 * A state is either willing or not, and a willing state joins eventually.
 *
 * <p>It wants to be a member iff {@code u < π}, with a fixed taste u for each body, so that
 * membership does not fluctuate. A willing state joins at rate κ_r. A member leaves at rate e_x
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
  public boolean hasPersistentTaste() {
    return true;
  }
}
