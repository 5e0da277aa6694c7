package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;

/**
 * A lab all of whose generations come in one tier.
 *
 * @param always the tier
 */
public record ConstantRelease(ReleaseTier always) implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return always;
  }
}
