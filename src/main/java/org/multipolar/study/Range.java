package org.multipolar.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Consecutive numbers of replications.
 *
 * @param first at least 1
 * @param last at least {@code first}, itself included
 */
public record Range(int first, int last) {

  public Range {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no replications " + first + " to " + last);
    }
  }

  /** How many there are. */
  public int size() {
    return last - first + 1;
  }

  /**
   * What is still to be done of replications 1 to n, in order, cut where blocks begin: a block
   * starts at 1, 1 + size, 1 + 2 size …, whatever is done already.
   *
   * @param done no two of them overlapping
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
