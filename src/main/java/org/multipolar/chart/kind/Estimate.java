package org.multipolar.chart.kind;

import java.util.stream.DoubleStream;

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
