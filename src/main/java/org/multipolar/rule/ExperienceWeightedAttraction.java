package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.ExperienceParameters;
import org.multipolar.value.parameter.Parameters;

/**
 * A state learns which moves of a lever pay.
 *
 * <p>{@code N_t = φ (1−κ) N_{t−1} + 1}; {@code A_t(s) = [φ N_{t−1} A_{t−1}(s) + (δ + (1−δ) 1[s =
 * s_t]) π(s)] / N_t}; {@code P(s) ∝ e^{μ A(s)}} over lowering, keeping and raising, with perceived
 * payoffs π as in {@link QuantalResponse}. φ is stated per quarter and applied as φ^{4 τ}, τ the
 * mean time between reviews in years.
 *
 * <p>Source: Camerer and Ho 1999, Econometrica 67(4), equations 2.1 and 2.2. Departure: the
 * strategies are moves by one rung rather than levels.
 */
public record ExperienceWeightedAttraction(Parameters p) implements PolicyRule {

  @Override
  public boolean bargains() {
    return true;
  }

  @Override
  public LeverDecision decide(LeverReview review) {
    QuantalResponse payoffs = new QuantalResponse(p);
    double precision = review.sight().care(p).precision();
    double gain = review.sight().gain(p);
    double up = payoffs.payoff(review, gain, 1);
    double down = payoffs.payoff(review, gain, -1);
    Attractions a = review.memory();
    if (a.experience() == 0) {
      a = new Attractions(down, 0, up, 1);
    }
    double wDown =
        QuantalResponse.falls(review) ? QuantalResponse.weight(precision, a.down() - a.keep()) : 0;
    double wUp =
        QuantalResponse.rises(review) ? QuantalResponse.weight(precision, a.up() - a.keep()) : 0;
    double level = QuantalResponse.choose(review.draw(), review.level(), wDown, 1, wUp);
    double move = Math.signum(level - review.level());
    return new LeverDecision(level, learn(a, move, down, up, review.rate()));
  }

  private Attractions learn(Attractions a, double move, double down, double up, double rate) {
    ExperienceParameters experience = p.experience();
    double phi = FastMath.pow(experience.retention(), 4 / rate);
    double n = phi * (1 - experience.growth()) * a.experience() + 1;
    double kept = phi * a.experience();
    return new Attractions(
        (kept * a.down() + (move < 0 ? 1 : experience.forgone()) * down) / n,
        kept * a.keep() / n,
        (kept * a.up() + (move > 0 ? 1 : experience.forgone()) * up) / n,
        n);
  }
}
