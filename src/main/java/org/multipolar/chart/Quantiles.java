package org.multipolar.chart;

import java.util.Arrays;

/** Quantiles of a sample, linear between order statistics: type 7 of Hyndman and Fan (1996). */
final class Quantiles {
  private final double[] sorted;

  /**
   * @param sample values in any order; NaN stands for none
   */
  Quantiles(double[] sample) {
    sorted = Arrays.stream(sample).filter(Double::isFinite).sorted().toArray();
  }

  /** Number of values. */
  int count() {
    return sorted.length;
  }

  /** The quantile at a probability, NaN of an empty sample. */
  double at(double probability) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = probability * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  double median() {
    return at(0.5);
  }

  /** Start of the central interval that covers so many percent. */
  double low(int percent) {
    return at(0.5 - percent / 200.0);
  }

  /** End of the central interval that covers so many percent. */
  double high(int percent) {
    return at(0.5 + percent / 200.0);
  }

  double[] sorted() {
    return sorted;
  }
}
