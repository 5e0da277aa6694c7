package org.multipolar.study;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;

/**
 * What the arrays of a replication hold: dates, and the names of metrics, states and firms in the
 * order in which they are recorded.
 *
 * @param months one a date that is kept: one a tick where all are
 * @param worldMetrics names
 * @param states ids
 * @param stateMetrics names
 * @param firms ids
 * @param firmMetrics names
 * @param outcomes what a replication comes to besides the metrics of the world, by name
 * @param points number of design points; 0 where one scenario is run
 * @param calendar one a tick, whatever is kept: the dates of events; in a manifest that was read,
 *     the dates that are kept
 */
public record RecordSchema(
    List<YearMonth> months,
    List<String> worldMetrics,
    List<String> states,
    List<String> stateMetrics,
    List<String> firms,
    List<String> firmMetrics,
    List<String> outcomes,
    int points,
    List<YearMonth> calendar) {

  /** The world as an entity, where metrics of all scopes stand side by side. */
  public static final String WORLD = "world";

  public RecordSchema {
    months = List.copyOf(months);
    worldMetrics = List.copyOf(worldMetrics);
    states = List.copyOf(states);
    stateMetrics = List.copyOf(stateMetrics);
    firms = List.copyOf(firms);
    firmMetrics = List.copyOf(firmMetrics);
    outcomes = List.copyOf(outcomes);
    calendar = List.copyOf(calendar);
  }

  /** Of one scenario. */
  public RecordSchema(
      List<YearMonth> months,
      List<String> worldMetrics,
      List<String> states,
      List<String> stateMetrics,
      List<String> firms,
      List<String> firmMetrics) {
    this(months, worldMetrics, states, stateMetrics, firms, firmMetrics, List.of(), 0, months);
  }

  /** Names of what a replication comes to, in the order of {@link ReplicationResult#horizon()}. */
  public List<String> horizon() {
    List<String> columns = new ArrayList<>();
    for (String metric : worldMetrics) {
      for (Outcome.Statistic statistic : Outcome.Statistic.values()) {
        columns.add(metric + "." + statistic.id());
      }
    }
    columns.addAll(outcomes);
    return columns;
  }

  /** Number of dates. */
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
}
