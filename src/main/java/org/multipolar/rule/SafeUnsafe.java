package org.multipolar.rule;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.DevelopmentParameters;

/**
 * A lab develops safely (share 1) or not (share 0), and imitates labs that do better.
 *
 * <p>The payoffs of a round between two labs, with b its benefit, c the cost of safety, s the speed
 * of unsafe labs, p_r their risk of disaster, B the prize and W the rounds that a safe lab needs
 * for it: safe against safe {@code b/2 − c + B/2W}, safe against unsafe {@code b/(s+1) − c}, unsafe
 * against safe {@code (1 − p_r)(s b/(s+1) + s B/W)}, unsafe against unsafe {@code (1 − p_r)(b/2 + s
 * B/2W)}. A lab compares itself with another one drawn at random and adopts its strategy with
 * probability {@code 1/(1 + e^{−β(Π_other − Π_own)})}, Π the mean payoff against all others; rarely
 * it explores the other strategy spontaneously.
 *
 * <p>Source: Han, Pereira, Santos and Lenaerts 2020, To Regulate or Not, Journal of Artificial
 * Intelligence Research 69.
 *
 * <p>Constants of the published game, as generally known, are named here; quantities that the paper
 * varies are parameters.
 *
 * @param p group {@code development}
 */
public record SafeUnsafe(DevelopmentParameters p) implements SafetyRule {
  /** b, benefit of a round. */
  private static final double BENEFIT = 4;

  /** c, cost of safety in a round. */
  private static final double COST = 1;

  /** B, prize. */
  private static final double PRIZE = 10000;

  /** W, rounds that a safe lab needs for the prize. */
  private static final double ROUNDS = 100;

  /** β, strength of imitation. */
  public static final double SELECTION = .1;

  /** Probability per tick of exploring the other strategy; small. */
  private static final double EXPLORATION = .001;

  @Override
  public double share(SafetyReview review) {
    boolean safe = review.present() >= .5;
    if (review.chance() < EXPLORATION) {
      return safe ? 0 : 1;
    }
    int others = safe ? review.teams() - review.safe() : review.safe();
    if (others == 0) {
      return safe ? 1 : 0;
    }
    double meets = (double) others / (review.teams() - 1);
    boolean changes = review.draw() < meets * imitation(safe, review.safe(), review.teams());
    return safe != changes ? 1 : 0;
  }

  /**
   * Probability that a lab adopts the strategy of a lab with the other one.
   *
   * @param safe whether it is safe
   * @param k number of safe labs
   * @param n number of labs
   */
  public double imitation(boolean safe, int k, int n) {
    double lead = advantage(k, n);
    return 1 / (1 + FastMath.exp(-SELECTION * (safe ? -lead : lead)));
  }

  /** Mean payoff of a safe lab less that of an unsafe one, with k of n labs safe. */
  public double advantage(int k, int n) {
    double safe = ((k - 1) * safeSafe() + (n - k) * safeUnsafe()) / (n - 1);
    double unsafe = (k * unsafeSafe() + (n - k - 1) * unsafeUnsafe()) / (n - 1);
    return safe - unsafe;
  }

  /** Payoff of a round, safe against safe. */
  public double safeSafe() {
    return BENEFIT / 2 - COST + PRIZE / (2 * ROUNDS);
  }

  /** Payoff of a round, safe against unsafe. */
  public double safeUnsafe() {
    return BENEFIT / (p.speed() + 1) - COST;
  }

  /** Payoff of a round, unsafe against safe. */
  public double unsafeSafe() {
    double s = p.speed();
    return (1 - p.disaster()) * (s * BENEFIT / (s + 1) + s * PRIZE / ROUNDS);
  }

  /** Payoff of a round, unsafe against unsafe. */
  public double unsafeUnsafe() {
    return (1 - p.disaster()) * (BENEFIT / 2 + p.speed() * PRIZE / (2 * ROUNDS));
  }
}
