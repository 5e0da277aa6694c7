package org.multipolar.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Consecutive replication numbers.
 *
 * @param first at least 1
 * @param last inclusive, at least {@code first}
 */
public record Range(int first, int last) implements Serializable {

  public Range {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("invalid range of replications: " + first + " to " + last);
    }
  }

  /** Number of replications. */
  public int size() {
    return last - first + 1;
  }

  /**
   * The missing replications among 1 to n, in order, split at block boundaries: blocks start at 1,
   * 1 + size, 1 + 2 size …, irrespective of what is done.
   *
   * @param done completed ranges, which do not overlap
   */
  public static List<Range> missing(Collection<Range> done, int n, int size) {
    List<Range> sorted = new ArrayList<>(done);
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> missing = new ArrayList<>();
    int next = 1;
    for (Range range : sorted) {
      cut(next, Math.min(range.first() - 1, n), size, missing);
      next = range.last() + 1;
    }
    cut(next, n, size, missing);
    return missing;
  }

  private static void cut(int first, int last, int size, List<Range> into) {
    for (int from = first; from <= last; ) {
      int to = Math.min(last, from + size - 1 - (from - 1) % size);
      into.add(new Range(from, to));
      from = to + 1;
    }
  }
}
