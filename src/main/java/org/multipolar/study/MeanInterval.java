package org.multipolar.study;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.metric.Bounds;

/**
 * A confidence interval of the mean of values with bounds, from the half-width h of Student's
 * interval, which has none.
 *
 * <p>Values with a lower bound only, measured from it, tend to vary more where their mean is
 * larger. With a variance proportional to the mean, as of counts, the means μ that are compatible
 * with the sample mean m satisfy {@code (m − μ)² ≤ h² μ/m}, so that {@code μ = m + e ± √(h² + e²)}
 * with {@code e = h²/(2m)}. The interval never reaches the bound unless all values lie on it, and
 * approaches Student's where h is small compared with m. Of skewed values it covers the mean more
 * often than Student's.
 *
 * <p>Other intervals are cut at the bounds, which does not change how often they cover the mean.
 *
 * <p>Sources: the score interval, Wilson 1927, Journal of the American Statistical Association 22,
 * 209–212; variances proportional to the mean, McCullagh and Nelder 1989, Generalized Linear
 * Models, chapter 9.
 *
 * @param low lower end
 * @param high upper end
 */
public record MeanInterval(double low, double high) {

  /**
   * The interval of the mean of values with bounds.
   *
   * @param low lower end of Student's interval; NaN if unknown
   * @param high upper end
   */
  public static MeanInterval of(double mean, double low, double high, Bounds bounds) {
    double halfWidth = high - mean;
    double distance = mean - bounds.least();
    if (halfWidth > 0 && distance > 0 && halfOpen(bounds)) {
      double e = halfWidth / 2 * (halfWidth / distance);
      double far = distance + e + FastMath.hypot(halfWidth, e);
      return new MeanInterval(bounds.least() + distance * (distance / far), bounds.least() + far);
    }
    return new MeanInterval(
        Math.min(mean, Math.max(bounds.least(), low)),
        Math.max(mean, Math.min(bounds.most(), high)));
  }

  private static boolean halfOpen(Bounds bounds) {
    return Double.isFinite(bounds.least()) && Double.isInfinite(bounds.most());
  }
}
