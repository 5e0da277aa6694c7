package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.DealParameters;

/**
 * What leaders of a controller j and of a state i that answers would get from a package: steps of
 * controls for steps of answers.
 *
 * <p>{@code S_j = v_R ΔR − n_j max(0, G_j + c_T R)}, {@code S_i = v_E ΔD − n_i max(0, G_i)}. Of
 * packages with a surplus for both the one with the largest product (Nash 1950, Econometrica 18) is
 * struck with probability {@code 1 − e^{−λ_D min(S_j, S_i)}}.
 *
 * @param minerals ΔR, minerals that j regains
 * @param steps n_j, rungs that j gives
 * @param worth G_j + c_T R, what a rung is worth to j apart from the answers that it faces, utils
 * @param access ΔD, share of i's new compute or tools that is no longer denied
 * @param answers n_i, rungs that i gives
 * @param answerWorth G_i, what a rung of answers is worth to i, utils
 */
public record Bargain(
    double minerals,
    double steps,
    double worth,
    double access,
    double answers,
    double answerWorth) {

  /** S_j, utils. */
  public double controllerGains(DealParameters p) {
    return p.minerals() * minerals - steps * Math.max(0, worth);
  }

  /** S_i, utils. */
  public double answererGains(DealParameters p) {
    return p.access() * access - answers * Math.max(0, answerWorth);
  }

  /** Whether both gain. */
  public boolean pays(DealParameters p) {
    return controllerGains(p) > 0 && answererGains(p) > 0;
  }

  /** S_j S_i where both gain, else 0. */
  public double product(DealParameters p) {
    return pays(p) ? controllerGains(p) * answererGains(p) : 0;
  }

  /**
   * Probability that it is struck at a meeting; 0 without a surplus for both.
   *
   * @param precision λ_D, that of the choices of states, 1/utils
   */
  public double probability(DealParameters p, double precision) {
    double least = Math.min(controllerGains(p), answererGains(p));
    return least > 0 ? 1 - FastMath.exp(-precision * least) : 0;
  }
}
