package org.multipolar.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a unit cube of losses that a set of vectors dominates: 1 if one of them has no loss,
 * 0 if none lies within the cube. It is larger the closer a front is to the optimum and the more of
 * it is covered.
 *
 * <p>For m losses, the volume is cut into slabs at the values of the last loss; the cross-section
 * of a slab is the volume, in the first m − 1 losses, of the vectors that extend to it. Exact.
 *
 * <p>Source: Zitzler and Thiele 1999, IEEE Transactions on Evolutionary Computation 3(4), 257–271.
 */
public final class Hypervolume {
  private Hypervolume() {}

  /**
   * The volume below 1 that vectors of losses dominate; vectors outside the cube contribute
   * nothing.
   */
  public static double of(List<double[]> losses) {
    List<double[]> within =
        losses.stream()
            .filter(
                vector -> {
                  for (double loss : vector) {
                    if (!(loss < 1)) {
                      return false;
                    }
                  }
                  return true;
                })
            .toList();
    return within.isEmpty() ? 0 : volume(within, within.get(0).length);
  }

  private static double volume(List<double[]> vectors, int m) {
    if (m == 1) {
      return 1 - vectors.stream().mapToDouble(vector -> clipped(vector[0])).min().orElse(1);
    }
    List<double[]> sorted =
        vectors.stream().sorted(Comparator.comparingDouble(vector -> vector[m - 1])).toList();
    double volume = 0;
    List<double[]> slab = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      add(slab, sorted.get(i), m - 1);
      double end = i + 1 < sorted.size() ? clipped(sorted.get(i + 1)[m - 1]) : 1;
      double thickness = end - clipped(sorted.get(i)[m - 1]);
      if (thickness > 0) {
        volume += thickness * volume(slab, m - 1);
      }
    }
    return volume;
  }

  /**
   * Adds a vector to a slab unless another is at least as good; removes those that it makes
   * redundant.
   */
  private static void add(List<double[]> slab, double[] vector, int m) {
    if (slab.stream().noneMatch(other -> asGood(other, vector, m))) {
      slab.removeIf(other -> asGood(vector, other, m));
      slab.add(vector);
    }
  }

  private static boolean asGood(double[] a, double[] b, int m) {
    for (int i = 0; i < m; i++) {
      if (a[i] > b[i]) {
        return false;
      }
    }
    return true;
  }

  private static double clipped(double loss) {
    return Math.max(0, loss);
  }
}
