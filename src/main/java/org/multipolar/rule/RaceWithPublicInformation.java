package org.multipolar.rule;

import org.multipolar.value.parameter.RaceParameters;

/**
 * A lab that knows all labs' capabilities in a race for a prize.
 *
 * <p>The leader spends {@code s_1 = min(1, Δ/e)}, Δ its lead over the second; the others spend the
 * least that places them no worse than the leader, {@code s = (s_1 − (x_1 − x))^+}. Of a continuum
 * of equilibria this is the safest.
 *
 * <p>Source: Armstrong, Bostrom and Shulman 2016, Racing to the Precipice, AI and Society 31(2);
 * the formula is our derivation of the equilibrium.
 *
 * @param p group {@code race}
 */
public record RaceWithPublicInformation(RaceParameters p) implements SafetyRule {

  @Override
  public double share(SafetyReview review) {
    double leaders = Math.min(1, (review.best() - review.second()) / p.enmity());
    return Math.max(0, leaders - (review.best() - review.own()));
  }
}
