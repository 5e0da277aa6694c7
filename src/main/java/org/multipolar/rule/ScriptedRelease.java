package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;

/** A lab whose tier changes only where the record or the scenario's policies say so. */
public record ScriptedRelease() implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.standing();
  }
}
