package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * A lab opens a generation with probability {@code Λ(β_0)}, regardless of the lab and its home: the
 * benchmark for any other rule.
 *
 * @param p group {@code release}
 */
public record ConstantRate(ReleaseParameters p) implements ReleaseRule {

  @Override
  public ReleaseTier tier(ReleaseReview review) {
    return review.tier(1 / (1 + FastMath.exp(-p.base())), p);
  }
}
