package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.study.PairedDifference;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.WorldTables;

/**
 * Differences of results from a reference, other minus reference, with replications paired by seed,
 * for every metric recorded in both.
 *
 * <p>World metrics are compared at the end of the run, by the mean of its last twelve months and by
 * the sum over it; metrics of states and firms at the end; in addition, requested outcomes. The
 * ratio of the means measures substitution: {@code chip-capacity} against a twin without controls
 * is the counterfactual substitution.
 */
public final class Comparison {
  private final String reference;
  private final List<Outcome> asked;
  private final MetricNames metrics;
  private final WorldTables tables;
  private final RunCalendar calendar;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param reference name of the results with which all others are compared
   * @param asked requested outcomes, in addition to the metrics
   * @param metrics all metrics that the results may have recorded
   * @param tables the world of all results
   * @param calendar the months of all results
   */
  public Comparison(
      String reference,
      List<Outcome> asked,
      MetricNames metrics,
      WorldTables tables,
      RunCalendar calendar) {
    this.reference = reference;
    this.asked = List.copyOf(asked);
    this.metrics = metrics;
    this.tables = tables;
    this.calendar = calendar;
  }

  /**
   * The difference of one outcome.
   *
   * @param asked whether the outcome was requested
   */
  public record Row(boolean asked, Difference difference) {}

  /**
   * Adds a comparison.
   *
   * @param name name of the other results
   * @throws ResultsException if fewer than two replications can be paired
   */
  public void add(ResultsReader before, ResultsReader after, String name) throws IOException {
    int[][] pairs = PairedDifference.pairs(seeds(before), seeds(after));
    if (pairs.length < 2) {
      throw new ResultsException(
          before.folder()
              + " and "
              + after.folder()
              + " share "
              + (pairs.length == 0 ? "no seed" : "one seed")
              + ": at least two replications must have equal seeds to be compared. Run both with"
              + " the same --seed and at least two replications.");
    }
    for (Outcome outcome : asked) {
      rows.add(new Row(true, difference(name, outcome, before, after)));
    }
    for (Metric metric : common(before, after, Scope.WORLD)) {
      for (Take take : Take.COLUMNS) {
        Outcome outcome = Outcome.of(metric, "", take);
        add(
            name,
            outcome,
            ok(before, before.runs(outcome.id())),
            ok(after, after.runs(outcome.id())),
            pairs);
      }
    }
    addEntities(before, after, name, Scope.STATE);
    addEntities(before, after, name, Scope.FIRM);
  }

  private void addEntities(ResultsReader before, ResultsReader after, String name, Scope scope)
      throws IOException {
    List<String> entities =
        before.entities(scope).stream().filter(after.entities(scope)::contains).toList();
    if (entities.isEmpty()) {
      return;
    }
    for (Metric metric : common(before, after, scope)) {
      var first = before.series(scope, metric.name(), entities);
      var second = after.series(scope, metric.name(), entities);
      for (String entity : entities) {
        Series a = first.get(entity);
        Series b = second.get(entity);
        add(
            name,
            Outcome.of(metric, entity, Take.plain(Take.Kind.END)),
            a.at(a.months().size() - 1),
            b.at(b.months().size() - 1),
            PairedDifference.pairs(before.seeds(a.runs()), after.seeds(b.runs())));
      }
    }
  }

  private Difference difference(
      String name, Outcome outcome, ResultsReader before, ResultsReader after) throws IOException {
    Map<Integer, Double> first = before.outcome(outcome, tables, calendar);
    Map<Integer, Double> second = after.outcome(outcome, tables, calendar);
    return difference(
        name,
        outcome,
        values(first),
        values(second),
        PairedDifference.pairs(before.seeds(runs(first)), after.seeds(runs(second))));
  }

  private static int[] runs(Map<Integer, Double> byRun) {
    return byRun.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] values(Map<Integer, Double> byRun) {
    return byRun.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void add(String name, Outcome outcome, double[] before, double[] after, int[][] pairs) {
    rows.add(new Row(false, difference(name, outcome, before, after, pairs)));
  }

  private Difference difference(
      String name, Outcome outcome, double[] before, double[] after, int[][] pairs) {
    return Difference.of(
        name,
        reference,
        outcome,
        Arrays.stream(pairs).mapToDouble(pair -> before[pair[0]]).toArray(),
        Arrays.stream(pairs).mapToDouble(pair -> after[pair[1]]).toArray());
  }

  private List<Metric> common(ResultsReader a, ResultsReader b, Scope scope) {
    return a.metrics(scope).stream()
        .filter(b.metrics(scope)::contains)
        .flatMap(name -> metrics.find(scope, name).stream())
        .toList();
  }

  private static long[] seeds(ResultsReader results) throws IOException {
    return results.runs().stream().filter(Run::ok).mapToLong(Run::seed).toArray();
  }

  /** The values of successful replications. */
  private static double[] ok(ResultsReader results, double[] values) throws IOException {
    List<Run> runs = results.runs();
    return IntStream.range(0, values.length)
        .filter(i -> runs.get(i).ok())
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** All rows, in the order of the metrics. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Writes the rows as a table. */
  public void write(Path file) throws IOException {
    try (NewFile out = new NewFile(file)) {
      CsvWriter csv = new CsvWriter(out).header(Difference.COLUMNS);
      List<Difference> differences = rows.stream().map(Row::difference).distinct().toList();
      for (Difference difference : differences) {
        csv.row(difference.cells(differences.size()));
      }
      csv.flush();
      out.seal();
      out.publish();
    }
  }
}
