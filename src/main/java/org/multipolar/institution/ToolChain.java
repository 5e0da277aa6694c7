package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;

/**
 * Replacement of foreign tools at sites, and learning of yield.
 *
 * <p>Tools: {@code 1 − n ← (1 − n) e^{−(γ_0 σ + γ_1 X̂) dt}}. Yield: {@code η ← η_max − (η_max − η)
 * e^{−λ (1 − χ_m X̂ (1 − n)) dt}}; or by Wright's law, {@code η = η_max − (η_max − η_0) [(Q_0 +
 * Q)/Q_0]^{−b}}, {@code b = −log2(1 − LR)}, Q packages made, Q_0 those of the year before the run.
 *
 * <p>A process matures with time and with its tools; learning by production hardly carries over
 * from one generation of chips to the next (Irwin and Klenow 1994, Journal of Political Economy
 * 102(6), the source of the rate LR of 20 % per doubling).
 */
public final class ToolChain {

  /** LR: fraction of the yield shortfall that a doubling of experience removes. */
  static final double LEARNING_RATE = .20;

  private ToolChain() {}

  /** n after a tick. */
  public static double indigenised(double indigenisation, double rate, double dt) {
    return 1 - (1 - indigenisation) * FastMath.exp(-rate * dt);
  }

  /** η after a tick at a learning rate. */
  public static double closed(double yield, double most, double rate, double dt) {
    return most - (most - yield) * FastMath.exp(-rate * dt);
  }

  /** Mean of η over a tick at a learning rate. */
  public static double meanYield(double yield, double most, double rate, double dt) {
    return most - (most - yield) * SiteBuilding.spread(rate, dt) / dt;
  }

  /** Wright's curve: {@code ratio^{−b}}, {@code b = −log2(1 − learningRate)}. */
  public static double wright(double ratio, double learningRate) {
    double b = -FastMath.log(1 - learningRate) / FastMath.log(2);
    return FastMath.exp(-b * FastMath.log(ratio));
  }
}
