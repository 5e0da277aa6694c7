package org.multipolar.institution;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;

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
  private final CesDemand demand;
  private final double[] spent;
  private final double[] supply;
  private final double[] high;
  private double low;

  /**
   * @param logPrice log prices, which the sweeps move
   * @param spent spending by maker at the present prices, bn USD
   * @param supply supply by maker, M
   */
  PriceSweep(double[] logPrice, CesDemand demand, double[] spent, double[] supply) {
    this.logPrice = logPrice;
    this.demand = demand;
    this.spent = spent;
    this.supply = supply;
    high = new double[supply.length];
  }

  /**
   * Sets the ranges of the prices and starts at the highest: no maker can earn more than all buyers
   * have.
   *
   * @param priceFloor lowest price, k$
   * @param logCeiling logarithms of the highest prices, by maker
   * @param budgets spending of all buyers, bn USD
   */
  PriceSweep within(double priceFloor, double[] logCeiling, double[] budgets) {
    low = FastMath.log(priceFloor);
    double money = 0;
    for (double each : budgets) {
      money += each;
    }
    for (int c = 0; c < high.length; c++) {
      double most = supply[c] > 0 ? FastMath.log(2 * money / supply[c]) : low;
      high[c] = Math.max(low, Math.min(logCeiling[c], most));
      logPrice[c] = high[c];
    }
    return this;
  }

  /**
   * Moves the prices until the market clears.
   *
   * @param excess computes spending and the largest relative excess at the present prices
   * @return false if the market does not clear
   */
  boolean settles(DoubleSupplier excess, double tolerance) {
    double left = excess.getAsDouble();
    for (int sweep = 0; sweep < MOST_SWEEPS && !(left <= tolerance); sweep++) {
      for (int c = 0; c < logPrice.length; c++) {
        if (low < high[c]) {
          move(c, excess, 1 / (1 + sweep / PATIENCE));
        }
      }
      left = excess.getAsDouble();
    }
    return left <= tolerance;
  }

  private void move(int c, DoubleSupplier excess, double part) {
    double present = logPrice[c];
    double below = low;
    double above = high[c];
    double middle = (below + above) / 2;
    while (below < middle && middle < above) {
      logPrice[c] = middle;
      boolean clears = excess.getAsDouble() <= 0;
      if (!clears && spent[c] > demand.price(c) * supply[c]) {
        below = middle;
      } else {
        above = middle;
      }
      middle = (below + above) / 2;
    }
    double next = present + part * (middle - present);
    logPrice[c] = next - low < NEAR ? low : high[c] - next < NEAR ? high[c] : next;
  }
}
