package org.multipolar.study;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The difference of an outcome between two experiments under common random numbers: replications
 * are paired by seed, and differences are taken pair by pair, other minus reference.
 *
 * @param difference summary of the differences; its interval is the paired-t interval
 * @param effect standardised effect d_z: mean difference over the standard deviation of
 *     differences; NaN if that deviation is 0 or undefined
 */
public record PairedDifference(Summary difference, double effect) {

  /**
   * Compares the values of pairs.
   *
   * @param reference one value per pair
   * @param other the other value of each pair
   */
  public static PairedDifference of(double[] reference, double[] other) {
    double[] differences = differences(reference, other);
    Summary summary = Summary.of(differences);
    double effect = summary.sd() > 0 ? summary.mean() / summary.sd() : Double.NaN;
    return new PairedDifference(summary, effect);
  }

  /** Differences pair by pair, other minus reference. */
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
   * Pairs replications by seed.
   *
   * @param reference seeds without duplicates
   * @param other seeds without duplicates
   * @return one row per pair, in the order of {@code reference}: index in {@code reference}, index
   *     in {@code other}
   */
  public static int[][] pairs(long[] reference, long[] other) {
    Map<Long, Integer> indices = new TreeMap<>();
    for (int i = 0; i < other.length; i++) {
      indices.put(other[i], i);
    }
    int[][] pairs = new int[reference.length][];
    int n = 0;
    for (int i = 0; i < reference.length; i++) {
      Integer twin = indices.get(reference[i]);
      if (twin != null) {
        pairs[n++] = new int[] {i, twin};
      }
    }
    return Arrays.copyOf(pairs, n);
  }
}
