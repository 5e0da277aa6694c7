package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Months in a row. */
final class Span {
  private Span() {}

  /** So many months, the last of them as given. */
  static List<YearMonth> of(int months, YearMonth last) {
    return IntStream.range(0, months).mapToObj(i -> last.minusMonths(months - 1L - i)).toList();
  }
}
