package org.multipolar.study;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an outcome differs between two experiments whose replications had the same luck: replications
 * are paired by seed and differences taken pair by pair, other less reference.
 *
 * @param difference the differences, summarised; its interval is the paired-t interval
 * @param effect standardised effect d_z: mean difference over the standard deviation of
 *     differences; NaN where that deviation is 0 or undefined
 */
public record PairedDifference(Summary difference, double effect) {

  /**
   * Compares the values of pairs.
   *
   * @param reference one value a pair
   * @param other its twin's
   */
  public static PairedDifference of(double[] reference, double[] other) {
    double[] differences = differences(reference, other);
    Summary summary = Summary.of(differences);
    double effect = summary.sd() > 0 ? summary.mean() / summary.sd() : Double.NaN;
    return new PairedDifference(summary, effect);
  }

  /** Differences pair by pair, other less reference. */
  static double[] differences(double[] reference, double[] other) {
    if (reference.length != other.length) {
      throw new IllegalArgumentException(
          reference.length + " values cannot be paired with " + other.length);
    }
    double[] differences = new double[reference.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = other[i] - reference[i];
    }
    return differences;
  }

  /**
   * The pairs of equal seed.
   *
   * @param reference seeds, each at most once
   * @param other seeds, each at most once
   * @return one row a pair, in the order of {@code reference}: its place there, its place in {@code
   *     other}
   */
  public static int[][] pairs(long[] reference, long[] other) {
    Map<Long, Integer> places = new TreeMap<>();
    for (int i = 0; i < other.length; i++) {
      places.put(other[i], i);
    }
    int[][] pairs = new int[reference.length][];
    int n = 0;
    for (int i = 0; i < reference.length; i++) {
      Integer twin = places.get(reference[i]);
      if (twin != null) {
        pairs[n++] = new int[] {i, twin};
      }
    }
    return Arrays.copyOf(pairs, n);
  }
}
