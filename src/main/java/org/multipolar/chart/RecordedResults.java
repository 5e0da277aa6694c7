package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.metric.Scope;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;

/**
 * The runs in a results folder.
 *
 * @param reader reads them
 * @param title title of the scenario
 * @param question what the scenario asks
 * @param branch the day from which on states choose by themselves
 */
public record RecordedResults(ResultsReader reader, String title, String question, LocalDate branch)
    implements Recorded {
  private static final String SCRIPTED = "scripted";

  @Override
  public long seed() {
    return reader.manifest().seed();
  }

  @Override
  public List<LocalDate> dates() {
    return reader.months().stream().map(month -> month.atDay(1)).toList();
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
  public int vectors() throws IOException {
    return vectors(reader.runs());
  }

  /** Number of rows of a parameter set that finished runs took. */
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

  /** The script is the same in every run: it is read off the first whose events were kept. */
  @Override
  public List<Change> changes() throws IOException {
    List<Change> changes = new ArrayList<>();
    int[] first = new int[1];
    reader.events(
        event -> {
          first[0] = first[0] == 0 ? event.run() : first[0];
          if (event.run() == first[0] && event.kind().equals(SCRIPTED)) {
            LocalDate date = event.date().atDay(1);
            changes.add(new Change(date, event.actor(), event.item(), event.from(), event.to()));
          }
        });
    return changes;
  }
}
