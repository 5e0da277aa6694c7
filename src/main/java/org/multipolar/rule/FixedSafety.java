package org.multipolar.rule;

/** The safety share of the world table. */
public record FixedSafety() implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return review.present();
  }
}
