package org.multipolar.study;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.metric.ValueGrid;

/**
 * The dates, metrics, states and firms of the arrays of a replication, in the order in which they
 * are recorded.
 *
 * @param months the recorded dates: one per tick if all are recorded
 * @param worldMetrics names
 * @param states ids
 * @param stateMetrics names
 * @param firms ids
 * @param firmMetrics names
 * @param outcomes names of outcomes other than the metrics of the world
 * @param points number of design points; 0 for the run of a scenario
 * @param drawn whether replications take rows of a parameter set
 * @param calendar the date of every tick, used for events; in a manifest read from a file, the
 *     recorded dates
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
    boolean drawn,
    List<YearMonth> calendar) {

  /** Id of the world in tables that combine metrics of all scopes. */
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

  /** The schema of one scenario. */
  public RecordSchema(
      List<YearMonth> months,
      List<String> worldMetrics,
      List<String> states,
      List<String> stateMetrics,
      List<String> firms,
      List<String> firmMetrics,
      List<String> outcomes,
      boolean drawn) {
    this(
        months, worldMetrics, states, stateMetrics, firms, firmMetrics, outcomes, 0, drawn, months);
  }

  /**
   * Names of the outcomes of a replication, in the order of {@link ReplicationResult#horizon()}.
   */
  public List<String> horizon() {
    List<String> columns = new ArrayList<>();
    for (String metric : worldMetrics) {
      Take.COLUMNS.forEach(take -> columns.add(metric + "." + take.id()));
    }
    columns.addAll(outcomes);
    return columns;
  }

  /** Number of recorded dates. */
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

  /** Ids of the entities of a scope; only {@link #WORLD} for the world. */
  public List<String> entities(Scope scope) {
    return switch (scope) {
      case WORLD -> List.of(WORLD);
      case STATE -> states;
      case FIRM -> firms;
    };
  }

  /** Layout of the array of a scope. */
  public ValueGrid grid(Scope scope) {
    return new ValueGrid(entities(scope).size(), metrics(scope).size());
  }

  /** The scope in which a metric of an entity is recorded. */
  public Optional<Scope> scope(String metric, String entity) {
    return Stream.of(Scope.values())
        .filter(s -> entities(s).contains(entity) && metrics(s).contains(metric))
        .findFirst();
  }

  /** Length of a tick, months. */
  public int monthsPerTick() {
    return ticks() > 1 ? (int) ChronoUnit.MONTHS.between(months.get(0), months.get(1)) : 1;
  }
}
