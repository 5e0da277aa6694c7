package org.multipolar.chart.kind;

import java.util.stream.DoubleStream;

/**
 * A number and how sure it is.
 *
 * @param value NaN where there is none
 * @param low lower end of its 95 % confidence interval, NaN where that is not known
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

  /** A number without an interval. */
  public static Estimate exact(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }

  /** Whether there is a number. */
  public boolean known() {
    return Double.isFinite(value);
  }

  /** Whether there is an interval. */
  boolean bounded() {
    return known() && Double.isFinite(low) && Double.isFinite(high);
  }

  /** What an axis has to cover. */
  DoubleStream extent() {
    return bounded()
        ? DoubleStream.of(value, low, high)
        : known() ? DoubleStream.of(value) : DoubleStream.empty();
  }
}
