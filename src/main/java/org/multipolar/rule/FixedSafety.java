package org.multipolar.rule;

/** A lab that keeps the safety share of the world table. */
public record FixedSafety() implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return review.present();
  }
}
