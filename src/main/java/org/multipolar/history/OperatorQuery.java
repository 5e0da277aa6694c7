package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The entity and the months of a prediction.
 *
 * @param entity id of a state or firm, or {@code world}
 * @param from the earlier month, for quantities that refer to two
 * @param month the month that contains the day of the observation
 */
public record OperatorQuery(String entity, Optional<YearMonth> from, YearMonth month) {

  /** A query for one month. */
  public static OperatorQuery about(String entity, YearMonth month) {
    return new OperatorQuery(entity, Optional.empty(), month);
  }

  /** A query for two months. */
  public static OperatorQuery between(String entity, YearMonth from, YearMonth month) {
    return new OperatorQuery(entity, Optional.of(from), month);
  }

  /** The same query for another month. */
  public OperatorQuery at(YearMonth other) {
    return new OperatorQuery(entity, from, other);
  }

  /** Consecutive months that end with {@link #month}. */
  List<YearMonth> trailing(int months) {
    return IntStream.range(0, months).mapToObj(i -> month.minusMonths(months - 1L - i)).toList();
  }
}
