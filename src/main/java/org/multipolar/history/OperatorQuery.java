package org.multipolar.history;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What an operator is asked about.
 *
 * @param entity id of a state or firm, or {@code world}
 * @param from the earlier month, for what is measured between two
 * @param month the month that contains the day of the observation
 */
public record OperatorQuery(String entity, Optional<YearMonth> from, YearMonth month) {

  /** A question about one month. */
  public static OperatorQuery about(String entity, YearMonth month) {
    return new OperatorQuery(entity, Optional.empty(), month);
  }

  /** A question about two months. */
  public static OperatorQuery between(String entity, YearMonth from, YearMonth month) {
    return new OperatorQuery(entity, Optional.of(from), month);
  }

  /** The same about another month. */
  public OperatorQuery at(YearMonth other) {
    return new OperatorQuery(entity, from, other);
  }
}
