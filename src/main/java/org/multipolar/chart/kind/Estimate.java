package org.multipolar.chart.kind;

import java.util.stream.DoubleStream;
import org.multipolar.metric.Bounds;
import org.multipolar.study.MeanInterval;

/**
 * A number with its uncertainty.
 *
 * @param value NaN if there is none
 * @param low lower end of its 95 % confidence interval, NaN if unknown
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

  /** A number without an interval. */
  public static Estimate exact(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }

  /**
   * The mean of values with bounds.
   *
   * @param half half the width of Student's interval
   */
  public static Estimate of(double mean, double half, Bounds bounds) {
    MeanInterval interval = MeanInterval.of(mean, mean - half, mean + half, bounds);
    return new Estimate(mean, interval.low(), interval.high());
  }

  /** Whether the number is known. */
  public boolean known() {
    return Double.isFinite(value);
  }

  /** Whether the interval is known. */
  boolean bounded() {
    return known() && Double.isFinite(low) && Double.isFinite(high);
  }

  /** The values that an axis has to cover. */
  DoubleStream extent() {
    return bounded()
        ? DoubleStream.of(value, low, high)
        : known() ? DoubleStream.of(value) : DoubleStream.empty();
  }
}
