package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.world.Event;

/** The recorded monthly time series of one replication. */
public interface Trajectory {

  /** First month of the run. */
  YearMonth first();

  /** Last month of the run. */
  YearMonth last();

  /** Length of a tick, months. */
  int monthsPerTick();

  /** The states with recorded values. */
  List<String> states();

  /** The events, if they were kept. */
  default List<Event> events() {
    return List.of();
  }

  /** Last month of a tick. */
  default YearMonth month(int tick) {
    return first().plusMonths((tick + 1L) * monthsPerTick() - 1);
  }

  /** Whether a metric of an entity was recorded; the world's entity is {@code world}. */
  boolean has(String metric, String entity);

  /**
   * The value recorded for the tick that contains a month: a stock at its end, a flow over it; NaN
   * outside the run and without a value.
   *
   * @throws IllegalArgumentException if it was not recorded
   */
  double at(String metric, String entity, YearMonth month);

  /** The recorded value, or 0 if the entity does not exist in this world. */
  default double orZero(String metric, String entity, YearMonth month) {
    return has(metric, entity) ? at(metric, entity, month) : 0;
  }

  /** The monthly part of a flow per tick, or 0 if the entity does not exist. */
  default double flow(String metric, String entity, YearMonth month) {
    return orZero(metric, entity, month) / monthsPerTick();
  }

  /** Whether a month lies in the run. */
  default boolean covers(YearMonth month) {
    return !month.isBefore(first()) && !month.isAfter(last());
  }
}
