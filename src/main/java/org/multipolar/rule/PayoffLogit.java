package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * A lab opens with probability {@code Λ(λ_r (V_O − V_C))}: commoditise the complement, catch up,
 * diffuse, follow the state, avoid liability.
 *
 * <p>Source: terms after Kapoor et al. 2024 (arXiv 2403.07918); weights are assumptions.
 *
 * @param p group {@code release}
 */
public record PayoffLogit(ReleaseParameters p) implements ReleaseRule {

  @Override
  public boolean open(ReleaseReview review) {
    return review.draw() < probability(review);
  }

  /** P(open). */
  public double probability(ReleaseReview review) {
    return 1 / (1 + FastMath.exp(-p.precision() * review.advantage(p)));
  }
}
