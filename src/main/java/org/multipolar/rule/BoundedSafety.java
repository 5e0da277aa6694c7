package org.multipolar.rule;

import org.multipolar.value.parameter.SafetyParameters;

/**
 * A race of labs for safety, run between the least and the most that labs spend, and above what
 * binds them: {@code s = max(bound, s_min + (s_max − s_min) s_race)}.
 *
 * @param race the share of the race, [0, 1]
 * @param range group {@code safety}
 */
public record BoundedSafety(SafetyRule race, SafetyParameters range) implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return Math.max(
        review.least(), range.least() + (range.most() - range.least()) * race.share(review));
  }
}
