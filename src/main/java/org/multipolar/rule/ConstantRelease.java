package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;

/**
 * A lab that releases all its generations in one tier.
 *
 * @param always the tier
 */
public record ConstantRelease(ReleaseTier always) implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return always;
  }
}
