package org.multipolar.history;

import java.time.YearMonth;

/** The monthly courses of what one replication recorded. */
public interface Trajectory {

  /** First month of the run. */
  YearMonth first();

  /** Last month of the run. */
  YearMonth last();

  /** Length of a tick, months. */
  int monthsATick();

  /** Whether a metric of an entity was recorded; the world's entity is {@code world}. */
  boolean has(String metric, String entity);

  /**
   * The value recorded for the tick that contains a month: a stock at its end, a flow over it; NaN
   * outside the run and where there is no value.
   *
   * @throws IllegalArgumentException when it was not recorded
   */
  double at(String metric, String entity, YearMonth month);

  /** The same, or 0 where the entity does not exist in this world. */
  default double orNothing(String metric, String entity, YearMonth month) {
    return has(metric, entity) ? at(metric, entity, month) : 0;
  }

  /** The part of a flow per tick that falls on a month, or 0 where the entity does not exist. */
  default double flow(String metric, String entity, YearMonth month) {
    return orNothing(metric, entity, month) / monthsATick();
  }

  /** Whether a month lies in the run. */
  default boolean covers(YearMonth month) {
    return !month.isBefore(first()) && !month.isAfter(last());
  }
}
