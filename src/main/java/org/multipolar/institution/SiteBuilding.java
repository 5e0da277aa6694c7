package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;

/**
 * How a site orders capacity, and how capacity grows and wears.
 *
 * <p>Wanted orders: {@code o^p = [(S − X e^{−δ_K L})/τ_I + δ_K K]^+}, {@code X = K + Σ pipeline}: S
 * what is wanted there after the lead time L, beside what will then be left of what stands and is
 * under way. A tick takes the mean of these orders while X follows them, {@code dX/dt = (S − X
 * e^{−δ_K L})/τ_I}. Capacity: {@code K ← K e^{−δ dt} + o (1 − e^{−δ dt})/δ}, o orders that arrive,
 * a year; {@code δ = δ_K + δ_m X̂ (1 − n)}. Most that tools allow: {@code i_max (1 − χ X̂ (1 − n))
 * max(K, K_seed)}.
 *
 * <p>X̂ tools denied, n indigenisation. Orders of a stock by its gap to what is wanted, with all
 * that is under way counted: Sterman 2000, Business Dynamics, chapter 17.
 */
public final class SiteBuilding {

  private SiteBuilding() {}

  /**
   * Orders that builders want to place over a tick, M packages a year per year.
   *
   * @param target S, M packages a year
   * @param capacity K
   * @param pipeline Σ pipeline
   * @param wear δ_K
   * @param lead L, years
   * @param adjustment τ_I
   */
  public static double wanted(
      double target,
      double capacity,
      double pipeline,
      double wear,
      double lead,
      double adjustment,
      double dt) {
    double left = FastMath.exp(-wear * lead);
    double gap = target / left - capacity - pipeline;
    return Math.max(0, -gap * FastMath.expm1(-left * dt / adjustment) / dt + wear * capacity);
  }

  /**
   * Orders that would close the whole gap within a tick, M packages a year per year: nobody pays
   * for more.
   */
  public static double lacking(
      double target, double capacity, double pipeline, double wear, double lead, double dt) {
    double gap = target / FastMath.exp(-wear * lead) - capacity - pipeline;
    return Math.max(0, gap / dt + wear * capacity);
  }

  /**
   * What would be missing at the end of the lead time if nothing were ordered, M packages a year.
   */
  public static double shortfall(
      double target, double capacity, double pipeline, double wear, double lead) {
    return Math.max(0, target - (capacity + pipeline) * FastMath.exp(-wear * lead));
  }

  /** Part of foreign tools that is left: 1 − χ X̂ (1 − n). */
  public static double tools(double strength, double denied, double indigenisation) {
    return 1 - strength * denied * (1 - indigenisation);
  }

  /** Capacity at the end of a tick. */
  public static double grown(double capacity, double arriving, double wear, double dt) {
    return capacity * FastMath.exp(-wear * dt) + arriving * spread(wear, dt);
  }

  /** Capacity over a tick, its integral: M packages. */
  public static double usable(double capacity, double arriving, double wear, double dt) {
    double x = wear * dt;
    double rest = x < 1e-6 ? dt * dt * (.5 - x / 6) : (dt - spread(wear, dt)) / wear;
    return capacity * spread(wear, dt) + arriving * rest;
  }

  /** ∫ e^{−r t} dt from 0 to dt. */
  static double spread(double rate, double dt) {
    return rate > 0 ? -FastMath.expm1(-rate * dt) / rate : dt;
  }
}
