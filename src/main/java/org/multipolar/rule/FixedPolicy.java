package org.multipolar.rule;

/** Every lever stays where the record or the scenario put it. */
public record FixedPolicy() implements PolicyRule {

  @Override
  public LeverDecision decide(LeverReview review) {
    return new LeverDecision(review.level(), review.memory());
  }

  @Override
  public boolean active() {
    return false;
  }
}
