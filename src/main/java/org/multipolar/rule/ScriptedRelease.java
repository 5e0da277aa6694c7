package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;

/** A lab whose tier changes only by the record or the scenario's policies. */
public record ScriptedRelease() implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.standing();
  }
}
