package org.multipolar.value;

import java.util.stream.DoubleStream;

/**
 * The sum of numbers with Kahan's compensation of rounding (Kahan 1965, Communications of the ACM
 * 8(1), p. 40), in the order in which they come. The sums of {@link DoubleStream} are left to the
 * platform, and so differ between a JVM and a browser.
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

  /** The mean of the numbers of a stream, or something else where there are none. */
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

  /** An infinite sum has no compensation: NaN then stands for it. */
  private double total() {
    double total = high - compensation;
    return Double.isNaN(total) && Double.isInfinite(simple) ? simple : total;
  }
}
