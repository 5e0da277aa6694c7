package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.Chain;
import org.multipolar.world.Site;
import org.multipolar.world.World;

/**
 * Sets the capacity that chains want for each input by the time that their orders arrive.
 *
 * <p>Target {@code T(t + L_u) = B e^{ĝ L_u}/P*}, M packages a year, {@code ĝ = clip(ln B(t)/B(t − 1
 * yr), 0, g_max)}, {@code P* = P*_0 (1 + (c_x − 1) X̂)}. B is the annual sales of the chain's
 * designers plus the domestic budget left unspent, smoothed month by month: {@code B ← B + (sales −
 * B)(1 − e^{−dt/τ_I})}; a month's orders use its mean over that month and the controls X̂ of that
 * tick.
 *
 * <p>Builders extrapolate the last year's growth over the construction time. P* is the price at
 * which they are content: scarcity above it attracts capacity and no capacity is added below it, so
 * capacity is bounded by spending on chips.
 */
public final class ChainTargets {
  private static final ChipInput[] INPUTS = ChipInput.values();

  private ChainTargets() {}

  /**
   * Sets the targets of all chains from one month's sales in the previous tick.
   *
   * @param denied X̂ of that tick, by state
   */
  static void settle(World world, double[] denied) {
    ChipsParameters p = world.parameters().chips();
    double dt = Step.MONTH.years();
    double kept = FastMath.exp(-dt / p.adjustment());
    double mean = SiteBuilding.spread(1 / p.adjustment(), dt) / dt;
    for (Chain chain : world.chains()) {
      double gap = chain.expectedSales() - chain.turnover();
      chain.smooth(chain.turnover() + gap * kept, chain.turnover() + gap * mean);
      double growth = growth(chain.sales(), chain.salesAYearAgo(), p.growthCap());
      double price =
          p.contentPrice() * (1 + (p.controlledCost() - 1) * denied[chain.home().number()]);
      for (ChipInput input : INPUTS) {
        chain.aim(input, target(chain.sales(), growth, lead(world, input), price));
      }
    }
  }

  private static double lead(World world, ChipInput input) {
    double dt = world.calendar().dt();
    return Site.lead(input, world.parameters().chips(), dt) * dt;
  }

  /** ĝ: expected growth rate of sales, per year. */
  public static double growth(double sales, double aYearAgo, double most) {
    return sales > aYearAgo && aYearAgo > 0
        ? Math.min(most, FastMath.log(sales / aYearAgo))
        : sales > aYearAgo ? most : 0;
  }

  /** T: packages a year, M. */
  public static double target(double sales, double growth, double lead, double price) {
    return sales * FastMath.exp(growth * lead) / price;
  }
}
