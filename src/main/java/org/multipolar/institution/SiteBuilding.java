package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;

/**
 * Orders, growth and wear of a site's capacity.
 *
 * <p>Wanted orders: {@code o^p = [(S − X e^{−δ_K L})/τ_I + δ_K K]^+}, {@code X = K + Σ pipeline}: S
 * the capacity wanted after the lead time L, compared with what will then remain of the installed
 * and ordered capacity X. Orders of a tick are their mean while X follows them, {@code dX/dt = (S −
 * X e^{−δ_K L})/τ_I}. Capacity: {@code K ← K e^{−δ dt} + o (1 − e^{−δ dt})/δ}, o arriving orders, a
 * year; {@code δ = δ_K + δ_m X̂ (1 − n)}. Largest order that tools allow: {@code i_max (1 − χ X̂ (1
 * − n)) max(K, K_seed)}.
 *
 * <p>X̂ tools denied, n indigenisation. Stock-gap ordering that counts the pipeline: Sterman 2000,
 * Business Dynamics, chapter 17.
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
   * Orders that would close the whole gap within a tick, M packages a year per year: an upper
   * bound, since more would not be paid for.
   */
  public static double lacking(
      double target, double capacity, double pipeline, double wear, double lead, double dt) {
    double gap = target / FastMath.exp(-wear * lead) - capacity - pipeline;
    return Math.max(0, gap / dt + wear * capacity);
  }

  /** Capacity missing at the end of the lead time if nothing is ordered, M packages a year. */
  public static double shortfall(
      double target, double capacity, double pipeline, double wear, double lead) {
    return Math.max(0, target - (capacity + pipeline) * FastMath.exp(-wear * lead));
  }

  /** Fraction of building that the denial of foreign tools leaves: 1 − χ X̂ (1 − n). */
  public static double tools(double strength, double denied, double indigenisation) {
    return 1 - strength * denied * (1 - indigenisation);
  }

  /** Capacity at the end of a tick. */
  public static double grown(double capacity, double arriving, double wear, double dt) {
    return capacity * FastMath.exp(-wear * dt) + arriving * spread(wear, dt);
  }

  /** Integral of capacity over a tick, M packages. */
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
