package org.multipolar.rule;

import org.multipolar.value.parameter.SafetyParameters;

/**
 * A safety race of labs, scaled to the range between the least and the most that labs spend, and no
 * lower than the binding minimum: {@code s = max(bound, s_min + (s_max − s_min) s_race)}.
 *
 * @param race the rule of the race, with a share in [0, 1]
 * @param range group {@code safety}
 */
public record BoundedSafety(SafetyRule race, SafetyParameters range) implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return Math.max(
        review.least(), range.least() + (range.most() - range.least()) * race.share(review));
  }
}
