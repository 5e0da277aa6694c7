package org.multipolar.recipe;

import org.multipolar.rule.LeverDecision;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;

/** Holds against another state what that state holds against it. */
record TitForTat() implements PolicyRule {

  @Override
  public LeverDecision decide(LeverReview review) {
    double level = review.instrument().bilateral() ? review.answered() : review.level();
    return new LeverDecision(level, review.memory());
  }
}
