package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.value.parameter.Parameters;

/**
 * A state climbs its perceived payoff one rung at a time, with errors, inertia and audience costs.
 *
 * <p>{@code P(Δ) ∝ exp{ μ [ G sgn Δ − ι 1(Δ≠0) − b 1(Δ<0) − ac 1(Δ·last<0) − new 1(Δ>0, level 0) ]
 * }} over Δ ∈ {−1, 0, +1} rungs; options outside the floor and the ceiling are dropped. Precision μ
 * → 0 is uniform, μ → ∞ the best response. With all gains 0 and b 0, {@code P(change) = 2 e^{−μι} /
 * (1 + 2 e^{−μι})}. The values of μ, ι, b and ac depend on the lever.
 *
 * <p>Source: logit quantal response, McKelvey and Palfrey 1995, Games and Economic Behavior 10.
 */
public record QuantalResponse(Parameters p) implements PolicyRule {

  @Override
  public boolean bargains() {
    return true;
  }

  @Override
  public LeverDecision decide(LeverReview review) {
    double precision = review.sight().care(p).precision();
    double gain = review.sight().gain(p);
    double wUp = rises(review) ? weight(precision, payoff(review, gain, 1)) : 0;
    double wDown = falls(review) ? weight(precision, payoff(review, gain, -1)) : 0;
    return new LeverDecision(choose(review.draw(), review.level(), wDown, 1, wUp), review.memory());
  }

  /** True if there is a rung above that may be chosen. */
  static boolean rises(LeverReview review) {
    return Rung.above(review.level()) <= review.ceiling();
  }

  /** True if there is a rung below that may be chosen. */
  static boolean falls(LeverReview review) {
    return Rung.below(review.level()) >= review.floor();
  }

  /** Perceived payoff of a move relative to staying, utils. */
  double payoff(LeverReview review, double gain, int move) {
    PerceivedPayoff.Care care = review.sight().care(p);
    double payoff = gain * move - care.inertia();
    if (move < 0) {
      payoff -= care.lowering();
    }
    if (move * review.lastChange() < 0) {
      payoff -= care.reversal();
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
    if (Double.isNaN(u)) {
      throw new IllegalArgumentException(
          "no choice between weights " + down + ", " + keep + " and " + up);
    }
    if (u < down) {
      return Rung.below(level);
    }
    return u < down + keep ? level : Rung.above(level);
  }
}
