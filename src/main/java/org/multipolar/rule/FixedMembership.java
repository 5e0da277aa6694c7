package org.multipolar.rule;

/** A state that neither joins nor leaves. */
public record FixedMembership() implements MembershipRule {

  @Override
  public double joining(MembershipReview review) {
    return 0;
  }

  @Override
  public double leaving(MembershipReview review) {
    return 0;
  }

  @Override
  public boolean active() {
    return false;
  }
}
