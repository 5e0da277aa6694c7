package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.DealParameters;

/**
 * Surpluses of the leaders of a controller j and of an answering state i from a package: rungs of
 * controls for rungs of answers.
 *
 * <p>{@code S_j = v_R ΔR − n_j max(0, G_j + c_T R)}, {@code S_i = v_E ΔD − n_i max(0, G_i)}. Among
 * packages with a surplus for both, the one with the largest product (Nash 1950, Econometrica 18)
 * is struck with probability {@code 1 − e^{−λ_D min(S_j, S_i)}}.
 *
 * @param minerals ΔR, minerals that j regains
 * @param steps n_j, rungs that j concedes
 * @param worth G_j + c_T R, value of a rung to j apart from the answers that it faces, utils
 * @param access ΔD, share of i's new compute or tools that is no longer denied
 * @param answers n_i, rungs that i concedes
 * @param answerWorth G_i, value of a rung of answers to i, utils
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

  /** True if both gain. */
  public boolean pays(DealParameters p) {
    return controllerGains(p) > 0 && answererGains(p) > 0;
  }

  /** S_j S_i if both gain, else 0. */
  public double product(DealParameters p) {
    return pays(p) ? controllerGains(p) * answererGains(p) : 0;
  }

  /**
   * Probability that the package is struck at a meeting; 0 without a surplus for both.
   *
   * @param precision λ_D, precision of states' choices, 1/utils
   */
  public double probability(DealParameters p, double precision) {
    double least = Math.min(controllerGains(p), answererGains(p));
    return least > 0 ? 1 - FastMath.exp(-precision * least) : 0;
  }
}
