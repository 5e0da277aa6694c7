package org.multipolar.history;

/**
 * Interval score of a 90 % interval: rewards narrow intervals that contain the observation. Smaller
 * is better; in the unit of the observation.
 *
 * <pre>S = (u − l) + (2/α)(l − x)⁺ + (2/α)(x − u)⁺,   α = .1</pre>
 *
 * <p>Source: Gneiting and Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation,
 * Journal of the American Statistical Association 102 (2007), equation 43.
 */
final class IntervalScore {
  private static final double ALPHA = .1;

  private IntervalScore() {}

  /** The score of an interval; NaN without an interval. */
  static double of(double low, double high, double observed) {
    return high
        - low
        + 2 / ALPHA * Math.max(0, low - observed)
        + 2 / ALPHA * Math.max(0, observed - high);
  }
}
