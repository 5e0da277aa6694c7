package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.figure.DatedEvent;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StatePairs;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;

/**
 * The runs in a results folder.
 *
 * @param reader reads the results
 * @param title title of the scenario
 * @param question the question that the scenario asks
 * @param branch the day from which states choose their own policies
 * @param events the scenario's dated events
 * @param names names of states and firms by id
 * @param blocs bloc id of each state that belongs to a bloc, by state id
 * @param known the metrics that exist
 * @param published values that a publication reports for these runs
 * @param relations runs the recorded runs again
 */
public record RecordedResults(
    ResultsReader reader,
    String title,
    String question,
    Optional<LocalDate> branch,
    List<DatedEvent> events,
    Map<String, String> names,
    Map<String, String> blocs,
    MetricNames known,
    List<ObservedPoint> published,
    Repetition relations)
    implements Recorded {

  /** Runs recorded runs again. */
  @FunctionalInterface
  public interface Repetition {

    /** What was between states at some ticks, by run. */
    List<StatePairs> relations(List<Integer> ticks) throws IOException;
  }

  @Override
  public long seed() {
    return reader.manifest().seed();
  }

  @Override
  public List<LocalDate> dates() {
    List<YearMonth> months = reader.months();
    long step = months.size() < 2 ? 1 : months.get(0).until(months.get(1), ChronoUnit.MONTHS);
    return months.stream().map(month -> month.plusMonths(step - 1).atEndOfMonth()).toList();
  }

  @Override
  public List<String> metrics(Scope scope) {
    return reader.metrics(scope);
  }

  @Override
  public List<String> entities(Scope scope) {
    return reader.entities(scope);
  }

  @Override
  public long[] seeds() throws IOException {
    return reader.runs().stream().filter(Run::ok).mapToLong(Run::seed).toArray();
  }

  @Override
  public List<StatePairs> relations(List<LocalDate> dates) throws IOException {
    return relations.relations(dates.stream().map(dates()::indexOf).toList());
  }

  @Override
  public int vectors() throws IOException {
    return vectors(reader.runs());
  }

  /** Number of rows of a parameter set that the finished runs use. */
  public static int vectors(List<Run> runs) {
    return (int)
        runs.stream().filter(Run::ok).mapToInt(Run::row).filter(row -> row > 0).distinct().count();
  }

  @Override
  public Map<String, double[][]> series(Scope scope, String metric, List<String> entities)
      throws IOException {
    Map<String, double[][]> values = new LinkedHashMap<>();
    reader
        .series(scope, metric, entities)
        .forEach((entity, series) -> values.put(entity, series.values()));
    return values;
  }
}
