package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.ChipInput;
import org.multipolar.world.Chain;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Site;
import org.multipolar.world.World;

/**
 * Designers' shares of the chips of their chain: {@code φ_c π Y (1 − ℓ_min R_c)}; {@code φ ← φ +
 * (share of sales − φ)(1 − e^{−dt/τ_φ})}.
 *
 * <p>Designers with more revenue can book more capacity in advance. R_c is the larger of the
 * shortage of minerals at home and its mean over the sites that made the packages, with equal
 * weight on each input.
 */
final class DesignerShares implements Serializable {
  private static final long serialVersionUID = 1;
  private static final ChipInput[] INPUTS = ChipInput.values();

  private final ActiveMakers makers;

  // By chain.

  private final double[] sales;
  private final double[] units;

  DesignerShares(ActiveMakers makers) {
    this.makers = makers;
    sales = new double[makers.homeCount()];
    units = new double[makers.homeCount()];
  }

  /** Assigns makers their chips of a tick. */
  void settle(World world, Sourcing sourcing) {
    Arrays.fill(sales, 0);
    for (int c = 0; c < makers.count(); c++) {
      sales[makers.home(c)] += makers.get(world, c).revenue();
    }
    double kept = FastMath.exp(-world.calendar().dt() / world.parameters().chips().shareTime());
    for (int h = 0; h < units.length; h++) {
      Chain chain = world.chains().get(h);
      double lost = world.parameters().minerals().chipLoss() * shortage(world, sourcing, h);
      units[h] = chain.units() * (1 - lost);
    }
    for (int c = 0; c < makers.count(); c++) {
      int h = makers.home(c);
      ChipMaker maker = makers.get(world, c);
      if (sales[h] > 0) {
        double sold = maker.revenue() / sales[h];
        maker.design(sold + (maker.share() - sold) * kept);
      }
      maker.produce(maker.share() * units[h]);
    }
  }

  private static double shortage(World world, Sourcing sourcing, int h) {
    double mean = 0;
    for (ChipInput input : INPUTS) {
      mean += shortage(world, sourcing, h, input) / INPUTS.length;
    }
    return Math.max(mean, world.chains().get(h).home().minerals().suffered());
  }

  private static double shortage(World world, Sourcing sourcing, int h, ChipInput input) {
    double made = 0;
    double lacking = 0;
    for (int i = 0; i < world.sites().size(); i++) {
      Site site = world.sites().get(i);
      if (site.input() == input) {
        double part = site.usable() * sourcing.given(i, h);
        made += part;
        lacking += part * site.host().minerals().suffered();
      }
    }
    return made > 0 ? lacking / made : 0;
  }
}
