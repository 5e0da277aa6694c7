package org.multipolar.institution;

import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * Clears a market that {@link PriceSearch} does not clear: in turn, each price moves to the one,
 * found by bisection, at which the maker sells its supply at the present prices of all others.
 *
 * <p>Without quotas demand is homogeneous of degree −1 in prices, so that a turn removes at least
 * the fraction 1/σ of the distance to the solution in log prices. Under quotas a buyer that pays
 * more for a fixed number of chips has less for others, and turns can cycle; moves therefore shrink
 * like 1/k in the k-th sweep.
 */
final class PriceSweep {
  private static final int MOST_SWEEPS = 4000;

  /** Sweeps after which a price moves half of its way. */
  private static final double PATIENCE = 60;

  /** Distance in log prices below which a price is at the end of its range. */
  private static final double NEAR = 1e-12;

  private final double[] logPrice;
  private final double[] low;
  private final double[] high;

  /**
   * @param logPrice log prices, which the sweeps move
   * @param low lowest log price of each maker
   * @param high log price above which no maker can sell its supply, or its ceiling; equal to the
   *     lowest for a maker whose price does not matter
   */
  PriceSweep(double[] logPrice, double[] low, double[] high) {
    this.logPrice = logPrice;
    this.low = low;
    this.high = high;
  }

  /**
   * Moves the prices until the market clears.
   *
   * @param ratio demand of a maker as a multiple of its supply, at the present prices
   * @param excess the largest relative excess at the present prices
   * @return the largest relative excess at the end
   */
  double settle(IntToDoubleFunction ratio, DoubleSupplier excess, double tolerance) {
    double worst = excess.getAsDouble();
    for (int sweep = 0; sweep < MOST_SWEEPS && !(worst <= tolerance); sweep++) {
      for (int c = 0; c < logPrice.length; c++) {
        if (low[c] < high[c]) {
          move(c, ratio, 1 / (1 + sweep / PATIENCE));
        }
      }
      worst = excess.getAsDouble();
    }
    return worst;
  }

  private void move(int c, IntToDoubleFunction ratio, double part) {
    double present = logPrice[c];
    double below = low[c];
    double above = high[c];
    double middle = (below + above) / 2;
    while (below < middle && middle < above) {
      logPrice[c] = middle;
      if (ratio.applyAsDouble(c) > 1) {
        below = middle;
      } else {
        above = middle;
      }
      middle = (below + above) / 2;
    }
    double next = present + part * (middle - present);
    logPrice[c] = next - low[c] < NEAR ? low[c] : high[c] - next < NEAR ? high[c] : next;
  }
}
