package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares vectors of several losses. A vector dominates another if no loss is larger and at least
 * one is smaller. A vector with a missing loss, NaN, is dominated by every complete vector.
 */
public final class Dominance {
  private Dominance() {}

  /** Whether losses a dominate losses b. */
  public static boolean dominates(double[] a, double[] b) {
    if (!complete(a) || !complete(b)) {
      return complete(a) && !complete(b);
    }
    boolean better = false;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > b[i]) {
        return false;
      }
      better |= a[i] < b[i];
    }
    return better;
  }

  private static boolean complete(double[] losses) {
    return Arrays.stream(losses).noneMatch(Double::isNaN);
  }

  /**
   * The indices of the non-dominated vectors, in order; of equal vectors, only the first. Vectors
   * with a loss that is not finite are excluded.
   */
  public static List<Integer> front(List<double[]> losses) {
    List<Integer> front = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      double[] mine = losses.get(i);
      if (Arrays.stream(mine).allMatch(Double::isFinite)
          && front.stream()
              .map(losses::get)
              .noneMatch(other -> dominates(other, mine) || Arrays.equals(other, mine))) {
        front.removeIf(other -> dominates(mine, losses.get(other)));
        front.add(i);
      }
    }
    return front;
  }

  /**
   * The rank of each vector: 0 if none dominates it, 1 if only those of rank 0 do, and so on (Deb
   * et al. 2002, fast non-dominated sort).
   */
  static int[] ranks(List<double[]> losses) {
    int n = losses.size();
    int[] dominators = new int[n];
    List<List<Integer>> dominated = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Integer> worse = new ArrayList<>();
      for (int j = 0; j < n; j++) {
        if (dominates(losses.get(i), losses.get(j))) {
          worse.add(j);
        } else if (dominates(losses.get(j), losses.get(i))) {
          dominators[i]++;
        }
      }
      dominated.add(worse);
    }
    int[] ranks = new int[n];
    List<Integer> front = IntStream.range(0, n).filter(i -> dominators[i] == 0).boxed().toList();
    for (int rank = 0; !front.isEmpty(); rank++) {
      List<Integer> next = new ArrayList<>();
      for (int i : front) {
        ranks[i] = rank;
        for (int j : dominated.get(i)) {
          if (--dominators[j] == 0) {
            next.add(j);
          }
        }
      }
      front = next;
    }
    return ranks;
  }

  /**
   * The crowding distance of each vector among those of its rank: the sum over losses of the
   * distance between its two neighbours, as a fraction of the range; infinite for the outermost
   * vectors (Deb et al. 2002, crowding distance).
   */
  static double[] crowding(List<double[]> losses, int... ranks) {
    double[] distances = new double[ranks.length];
    int ranked = Arrays.stream(ranks).max().orElse(-1) + 1;
    for (int rank = 0; rank < ranked; rank++) {
      int r = rank;
      List<Integer> front =
          IntStream.range(0, ranks.length).filter(i -> ranks[i] == r).boxed().toList();
      for (int m = 0; m < losses.get(0).length; m++) {
        crowding(losses, front, m, distances);
      }
    }
    return distances;
  }

  private static void crowding(
      List<double[]> losses, List<Integer> front, int m, double[] distances) {
    List<Integer> sorted =
        front.stream().sorted(Comparator.comparingDouble(i -> losses.get(i)[m])).toList();
    int last = sorted.size() - 1;
    distances[sorted.get(0)] = Double.POSITIVE_INFINITY;
    distances[sorted.get(last)] = Double.POSITIVE_INFINITY;
    double range = losses.get(sorted.get(last))[m] - losses.get(sorted.get(0))[m];
    for (int i = 1; i < last && range > 0 && Double.isFinite(range); i++) {
      distances[sorted.get(i)] +=
          (losses.get(sorted.get(i + 1))[m] - losses.get(sorted.get(i - 1))[m]) / range;
    }
  }
}
