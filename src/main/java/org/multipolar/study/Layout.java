package org.multipolar.study;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multipolar.metric.Scope;

/**
 * What the recorded arrays of a replication hold: dates, and the names of metrics, states and firms
 * in the order in which they are recorded.
 *
 * @param months one a tick
 * @param worldMetrics names
 * @param states ids
 * @param stateMetrics names
 * @param firms ids
 * @param firmMetrics names
 */
public record Layout(
    List<YearMonth> months,
    List<String> worldMetrics,
    List<String> states,
    List<String> stateMetrics,
    List<String> firms,
    List<String> firmMetrics) {

  /** The world as an entity, where metrics of all scopes stand side by side. */
  public static final String WORLD = "world";

  public Layout {
    months = List.copyOf(months);
    worldMetrics = List.copyOf(worldMetrics);
    states = List.copyOf(states);
    stateMetrics = List.copyOf(stateMetrics);
    firms = List.copyOf(firms);
    firmMetrics = List.copyOf(firmMetrics);
  }

  /** Number of ticks. */
  public int ticks() {
    return months.size();
  }

  /** Names of the metrics of a scope. */
  public List<String> metrics(Scope scope) {
    return switch (scope) {
      case WORLD -> worldMetrics;
      case STATE -> stateMetrics;
      case FIRM -> firmMetrics;
    };
  }

  /** Ids of those who are measured in a scope; {@link #WORLD} alone for the world. */
  public List<String> entities(Scope scope) {
    return switch (scope) {
      case WORLD -> List.of(WORLD);
      case STATE -> states;
      case FIRM -> firms;
    };
  }

  /** Length of a tick, months. */
  public int monthsATick() {
    return ticks() > 1 ? (int) ChronoUnit.MONTHS.between(months.get(0), months.get(1)) : 1;
  }

  /** Number of last ticks that make up twelve months, all of them in a shorter run. */
  public int ticksOfLastYear() {
    return Math.min(ticks(), 12 / monthsATick());
  }
}
