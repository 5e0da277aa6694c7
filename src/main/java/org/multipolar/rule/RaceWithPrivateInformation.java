package org.multipolar.rule;

import org.multipolar.value.parameter.RaceParameters;

/**
 * A lab that knows its own capability x in a race with n labs for a prize.
 *
 * <p>{@code s = min(1, x/(1 + e (n − 1)))}: the more capable can afford more safety.
 *
 * <p>Source: Armstrong, Bostrom and Shulman 2016, Racing to the Precipice, AI and Society 31(2);
 * the formula is our derivation of the equilibrium.
 *
 * @param p group {@code race}
 */
public record RaceWithPrivateInformation(RaceParameters p) implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return Math.min(1, review.own() / (1 + p.enmity() * (review.teams() - 1)));
  }
}
