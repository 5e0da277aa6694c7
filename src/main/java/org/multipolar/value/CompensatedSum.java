package org.multipolar.value;

import java.util.stream.DoubleStream;

/**
 * A sum with Kahan's compensation for rounding errors (Kahan 1965, Communications of the ACM 8(1),
 * p. 40), added in encounter order. The sums of {@link DoubleStream} leave the algorithm to the
 * platform and therefore differ between a JVM and a browser.
 */
public final class CompensatedSum {
  private double high;
  private double compensation;
  private double simple;
  private long count;

  private CompensatedSum() {}

  /** The sum of the numbers of a stream. */
  public static double of(DoubleStream values) {
    CompensatedSum sum = new CompensatedSum();
    values.forEachOrdered(sum::add);
    return sum.total();
  }

  /** The sum of an array. */
  public static double of(double[] values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.total();
  }

  /** The mean of the numbers of a stream, or {@code otherwise} if the stream is empty. */
  public static double mean(DoubleStream values, double otherwise) {
    CompensatedSum sum = new CompensatedSum();
    values.forEachOrdered(sum::add);
    return sum.count == 0 ? otherwise : sum.total() / sum.count;
  }

  private void add(double value) {
    double corrected = value - compensation;
    double next = high + corrected;
    compensation = next - high - corrected;
    high = next;
    simple += value;
    count++;
  }

  /** The compensation of an infinite sum is NaN; the plain sum is then returned instead. */
  private double total() {
    double total = high - compensation;
    return Double.isNaN(total) && Double.isInfinite(simple) ? simple : total;
  }
}
