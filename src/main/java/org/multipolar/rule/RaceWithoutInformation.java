package org.multipolar.rule;

import org.multipolar.value.parameter.RaceParameters;

/**
 * A lab that knows no capability, not even its own, in a race with n labs for a prize.
 *
 * <p>{@code s = min(1, μ/(n e))}: safety falls with more rivals, more enmity e or a smaller spread
 * μ of capabilities.
 *
 * <p>Source: Armstrong, Bostrom and Shulman 2016, Racing to the Precipice, AI and Society 31(2);
 * the formula is our derivation of the equilibrium.
 *
 * @param p group {@code race}
 */
public record RaceWithoutInformation(RaceParameters p) implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    return Math.min(1, p.spread() / (review.teams() * p.enmity()));
  }
}
