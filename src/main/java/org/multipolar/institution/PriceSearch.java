package org.multipolar.institution;

import java.io.Serializable;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;

/**
 * Iteration for clearing prices: {@code p_c ← p_c (D_c/S_c)^{1/σ}}, then all prices are scaled so
 * that revenue equals spending; steps are mixed by {@link FixedPoint}, which finds the slow
 * directions caused by captive buyers.
 *
 * <p>The scaling is exact because demand is homogeneous of degree −1 in prices; without it the
 * common level would converge only like {@code (1 − 1/σ)^k}. It does not hold under quotas or for
 * makers at the price floor; there step lengths grow while the excess keeps its sign. After 300
 * steps each price moves separately, with a step length that is halved whenever its excess changes
 * sign.
 */
final class PriceSearch implements Serializable {
  private static final long serialVersionUID = 1;

  /** Steps after which each price moves separately: slower, but escapes every cycle met so far. */
  private static final int MIXED_STEPS = 300;

  /** Distance in log prices, a factor of 150, above which an Anderson step is rejected. */
  private static final double LARGEST_MIXED_STEP = 5;

  private static final double STEP_GROWTH = 1.3;

  /** Growth of a step length after {@link #MIXED_STEPS} while the excess keeps its sign. */
  private static final double PATIENT_GROWTH = 1.1;

  private static final double SHORTEST_STEP = 1e-3;

  /** Largest change of a log price in a step after {@link #MIXED_STEPS}. */
  private static final double LONGEST_WAY = .5;

  private static final int MOST_STEPS = 20_000;

  /** Distance in log prices below which a price is at its ceiling. */
  private static final double NEAR = 1e-12;

  private final int makers;
  private final double[] logPrice;
  private final double[] firstLogPrice;

  /** Log prices after the next unmixed step. */
  private final double[] image;

  private final FixedPoint mixing;
  private final double[] stepLength;
  private final boolean[] rose;
  private double logFloor;
  private double[] logCeiling;
  private double exponent;

  /** True if the common price level cannot be scaled. */
  private boolean stiff;

  private int steps;
  private int worst;
  private double worstRatio;

  PriceSearch(int makers) {
    this.makers = makers;
    logPrice = new double[makers];
    firstLogPrice = new double[makers];
    image = new double[makers];
    mixing = new FixedPoint(makers);
    stepLength = new double[makers];
    rose = new boolean[makers];
  }

  /** Sets the initial price of the search. */
  void startFrom(int maker, double log) {
    logPrice[maker] = log;
  }

  /** Log prices; the array must not be modified. */
  double[] logPrices() {
    return logPrice;
  }

  /** The maker farthest from selling its supply at the last call of {@link #excess}. */
  int worst() {
    return worst;
  }

  /** Its demand as a multiple of its supply. */
  double worstRatio() {
    return worstRatio;
  }

  /**
   * Begins a search.
   *
   * @param elasticity σ
   * @param priceFloor price at which unsold chips are kept, k$
   * @param ceiling logarithms of the prices above which buyers would rather wait, by maker
   */
  void begin(double elasticity, double priceFloor, double[] ceiling) {
    exponent = 1 / elasticity;
    logFloor = FastMath.log(priceFloor);
    logCeiling = ceiling;
    System.arraycopy(logPrice, 0, firstLogPrice, 0, makers);
    begin();
  }

  /** Begins the same search again. */
  void beginAgain() {
    System.arraycopy(firstLogPrice, 0, logPrice, 0, makers);
    begin();
  }

  private void begin() {
    for (int c = 0; c < makers; c++) {
      logPrice[c] = within(c, logPrice[c]);
      stepLength[c] = exponent;
      rose[c] = false;
    }
    stiff = false;
    mixing.restart();
    steps = 0;
  }

  /**
   * Steps until the market clears.
   *
   * @param excess calls {@link #excess} with demand at the present prices
   * @return false if the prices do not settle
   */
  boolean settles(DoubleSupplier excess, double tolerance) {
    double left = excess.getAsDouble();
    while (!(left <= tolerance) && steps < MOST_STEPS) {
      step();
      left = excess.getAsDouble();
    }
    return left <= tolerance;
  }

  /**
   * Compares demand and supply at the present prices.
   *
   * @param spent spending by maker, bn USD
   * @param quotas whether any buyer is under a quota
   * @return the largest relative excess; at most {@code tolerance} when the market clears
   */
  double excess(
      CesDemand demand, double[] spent, double[] supply, boolean quotas, double tolerance) {
    double most = 0;
    double takings = 0;
    double worth = 0;
    boolean homogeneous = !quotas;
    for (int c = 0; c < makers; c++) {
      image[c] = logPrice[c];
      if (supply[c] <= 0) {
        continue;
      }
      double price = demand.price(c);
      double ratio = spent[c] / (price * supply[c]);
      if (ratio < 1 && logPrice[c] <= logFloor) {
        homogeneous &= spent[c] <= 0;
        continue;
      }
      if (ratio > 1 && atCeiling(c)) {
        homogeneous = false;
        continue;
      }
      if (!(Math.abs(ratio - 1) <= most)) {
        worst = c;
        worstRatio = ratio;
      }
      most = Math.max(most, Math.abs(ratio - 1));
      move(c, ratio);
      takings += spent[c];
      worth += price * nearExp(image[c] - logPrice[c]) * supply[c];
    }
    if (homogeneous && steps <= MIXED_STEPS && most > tolerance && takings > 0 && worth > 0) {
      double scale = nearLog(takings / worth);
      for (int c = 0; c < makers; c++) {
        if (supply[c] > 0 && image[c] > logFloor && image[c] < logCeiling[c]) {
          image[c] = within(c, image[c] + scale);
        }
      }
    }
    stiff = !homogeneous;
    return most;
  }

  /**
   * Moves a price by {@code (D/S)^step}; under quotas and at the floor, where demand is stiff and
   * the common level cannot be scaled, step lengths grow while the excess keeps its sign.
   */
  private void move(int c, double ratio) {
    boolean rises = ratio > 1;
    if (steps > MIXED_STEPS) {
      stepLength[c] =
          Math.max(SHORTEST_STEP, stepLength[c] * (rises == rose[c] ? PATIENT_GROWTH : .5));
    } else {
      stepLength[c] = stiff && rises == rose[c] ? STEP_GROWTH * stepLength[c] : exponent;
    }
    rose[c] = rises;
    double way = ratio > 0 ? stepLength[c] * nearLog(ratio) : Double.NEGATIVE_INFINITY;
    if (steps > MIXED_STEPS) {
      way = Math.max(-LONGEST_WAY, Math.min(LONGEST_WAY, way));
    }
    image[c] = within(c, logPrice[c] + way);
  }

  private double within(int c, double log) {
    return Math.max(logFloor, Math.min(logCeiling[c], log));
  }

  /** True if the price of a maker is at its ceiling. */
  boolean atCeiling(int maker) {
    return logPrice[maker] >= logCeiling[maker] - NEAR;
  }

  /** Moves prices after a call of {@link #excess}. */
  private void step() {
    steps++;
    if (steps > MIXED_STEPS) {
      System.arraycopy(image, 0, logPrice, 0, makers);
    } else if (stiff) {
      moveUnmixed();
    } else {
      mixing.advance(logPrice, image);
      for (int c = 0; c < makers; c++) {
        logPrice[c] = Math.min(logCeiling[c], logPrice[c]);
      }
      if (farFromImage()) {
        moveUnmixed();
      }
    }
  }

  private void moveUnmixed() {
    mixing.restart();
    System.arraycopy(image, 0, logPrice, 0, makers);
  }

  private boolean farFromImage() {
    for (int c = 0; c < makers; c++) {
      if (!(Math.abs(logPrice[c] - image[c]) <= LARGEST_MIXED_STEP)) {
        return true;
      }
    }
    return false;
  }

  /**
   * ln x to third order around 1, accurate near the solution and far cheaper; the fixed point does
   * not depend on the step length.
   */
  private static double nearLog(double x) {
    return x > .5 && x < 2 ? 2 * (x - 1) / (x + 1) : FastMath.log(x);
  }

  /** e^x to third order for small x, for the common level of the next prices. */
  private static double nearExp(double x) {
    return Math.abs(x) < .1 ? 1 + x * (1 + x / 2 * (1 + x / 3)) : FastMath.exp(x);
  }
}
