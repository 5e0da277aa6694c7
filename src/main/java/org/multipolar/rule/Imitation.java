package org.multipolar.rule;

/** A state copies the lever of the best-performing peer at each review. */
public record Imitation() implements PolicyRule {

  @Override
  public LeverDecision decide(LeverReview review) {
    double level = Double.isNaN(review.peerLevel()) ? review.level() : review.peerLevel();
    return new LeverDecision(level, review.memory());
  }
}
