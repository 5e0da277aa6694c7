package org.multipolar.rule;

/** A state that leaves every lever at the level set by the record or the scenario. */
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
