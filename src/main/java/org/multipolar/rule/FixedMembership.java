package org.multipolar.rule;

/** A state that neither joins nor leaves. */
public record FixedMembership() implements MembershipRule {

  @Override
  public boolean belongs(MembershipReview review) {
    return review.member();
  }
}
