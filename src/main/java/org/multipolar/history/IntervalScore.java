package org.multipolar.history;

/**
 * How good a 90 % interval is: narrow, and around what happened. Smaller is better; in the unit of
 * the observation.
 *
 * <pre>S = (u − l) + (2/α)(l − x)⁺ + (2/α)(x − u)⁺,   α = .1</pre>
 *
 * <p>Source: Gneiting and Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation,
 * Journal of the American Statistical Association 102 (2007), equation 43.
 */
final class IntervalScore {
  private static final double ALPHA = .1;

  private IntervalScore() {}

  /** The score of an interval for what happened; NaN without an interval. */
  static double of(double low, double high, double happened) {
    return high
        - low
        + 2 / ALPHA * Math.max(0, low - happened)
        + 2 / ALPHA * Math.max(0, happened - high);
  }
}
