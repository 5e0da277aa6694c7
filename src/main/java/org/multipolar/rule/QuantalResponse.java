package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * A state climbs its perceived payoff one rung at a time, with errors, inertia and audience costs.
 *
 * <p>{@code P(Δ) ∝ exp{ μ [ G sgn Δ − ι 1(Δ≠0) − ac 1(Δ·last<0) − new 1(Δ>0, level 0) ] }} over Δ ∈
 * {−1, 0, +1} rungs; options outside [0, 1] are dropped. Precision μ → 0 is uniform, μ → ∞ the best
 * response. With all gains 0, {@code P(change) = 2 e^{−μι} / (1 + 2 e^{−μι})}.
 *
 * <p>Source: logit quantal response, McKelvey and Palfrey 1995, Games and Economic Behavior 10.
 *
 * @param p group {@code policy}
 */
public record QuantalResponse(PolicyParameters p) implements PolicyRule {

  @Override
  public LeverDecision decide(LeverReview review) {
    double up = Instrument.above(review.level());
    double down = Instrument.below(review.level());
    double gain = review.sight().gain(p);
    double wUp = up > 1 ? 0 : weight(p.precision(), payoff(review, gain, 1));
    double wDown = down < 0 ? 0 : weight(p.precision(), payoff(review, gain, -1));
    return new LeverDecision(choose(review.draw(), review.level(), wDown, 1, wUp), review.memory());
  }

  /** Perceived payoff of a move relative to staying, utils. */
  double payoff(LeverReview review, double gain, int move) {
    double payoff = gain * move - p.inertia();
    if (move * review.lastChange() < 0) {
      payoff -= p.audienceCost();
    }
    if (move > 0 && review.level() <= 0) {
      payoff -= review.sight().creationCost(p);
    }
    return payoff;
  }

  static double weight(double precision, double payoff) {
    return FastMath.exp(FastMath.min(600, precision * payoff));
  }

  /** The rung that a uniform draw selects, in the order down, keep, up. */
  static double choose(double draw, double level, double down, double keep, double up) {
    double u = draw * (down + keep + up);
    if (u < down) {
      return Instrument.below(level);
    }
    return u < down + keep ? level : Instrument.above(level);
  }
}
