package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.WorldTables;

/**
 * Differences of results from a reference, other minus reference, with replications paired by seed,
 * for every metric that both have recorded.
 *
 * <p>Of the world: at the end of the run, the mean of its last twelve months and the sum over it;
 * of states and firms: at the end; and the outcomes that were asked for. The ratio of the means
 * measures substitution: {@code chip-capacity} against a twin without controls is the
 * counterfactual substitution.
 */
public final class Comparison {
  /** The statistic of outcomes that were asked for. */
  public static final String OUTCOME = "outcome";

  private final List<Outcome> asked;
  private final WorldTables tables;
  private final RunCalendar calendar;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param asked outcomes that are compared besides
   * @param tables the world of all results
   * @param calendar their months
   */
  public Comparison(List<Outcome> asked, WorldTables tables, RunCalendar calendar) {
    this.asked = List.copyOf(asked);
    this.tables = tables;
    this.calendar = calendar;
  }

  /**
   * One metric of one entity.
   *
   * @param other name of the results compared
   * @param metric name
   * @param entity id, {@link RecordSchema#WORLD} for the world
   * @param statistic end, last12 or sum; {@link #OUTCOME} for an outcome that was asked for, whose
   *     id stands for the metric
   * @param before mean of the reference over the pairs
   * @param after mean of the other over the pairs
   * @param paired the differences
   */
  public record Row(
      String other,
      String metric,
      String entity,
      String statistic,
      double before,
      double after,
      PairedDifference paired) {

    /** Mean of the other over that of the reference. */
    public double ratio() {
      return after / before;
    }
  }

  /**
   * Adds a comparison.
   *
   * @param name name of the other results
   * @throws ResultsException if fewer than two replications can be paired
   */
  public void add(ResultsReader reference, ResultsReader other, String name) throws IOException {
    int[][] pairs = PairedDifference.pairs(seeds(reference), seeds(other));
    if (pairs.length < 2) {
      throw new ResultsException(
          reference.folder()
              + " and "
              + other.folder()
              + " share "
              + (pairs.length == 0 ? "no seed" : "one seed")
              + ": at least two replications must have equal seeds to be compared. Run both with"
              + " the same --seed and at least two replications.");
    }
    for (Outcome outcome : asked) {
      rows.add(row(name, outcome, reference, other));
    }
    for (String metric : common(reference, other, Scope.WORLD)) {
      for (Take take : Take.COLUMNS) {
        String column = metric + "." + take.id();
        rows.add(
            row(
                name,
                metric,
                RecordSchema.WORLD,
                take.id(),
                MetricCatalogue.world(metric).map(m -> take.part(m.part())).orElse(false),
                ok(reference, reference.runs(column)),
                ok(other, other.runs(column)),
                pairs));
      }
    }
    addEntities(reference, other, name, Scope.STATE);
    addEntities(reference, other, name, Scope.FIRM);
  }

  private void addEntities(ResultsReader reference, ResultsReader other, String name, Scope scope)
      throws IOException {
    List<String> entities =
        reference.entities(scope).stream().filter(other.entities(scope)::contains).toList();
    if (entities.isEmpty()) {
      return;
    }
    for (String metric : common(reference, other, scope)) {
      boolean part =
          MetricCatalogue.of(scope).stream().anyMatch(m -> m.name().equals(metric) && m.part());
      var before = reference.series(scope, metric, entities);
      var after = other.series(scope, metric, entities);
      for (String entity : entities) {
        Series a = before.get(entity);
        Series b = after.get(entity);
        int[][] pairs = PairedDifference.pairs(reference.seeds(a.runs()), other.seeds(b.runs()));
        rows.add(
            row(
                name,
                metric,
                entity,
                Take.COLUMNS.get(0).id(),
                part,
                a.at(a.months().size() - 1),
                b.at(b.months().size() - 1),
                pairs));
      }
    }
  }

  private Row row(String name, Outcome outcome, ResultsReader reference, ResultsReader other)
      throws IOException {
    Map<Integer, Double> before = reference.outcome(outcome, tables, calendar);
    Map<Integer, Double> after = other.outcome(outcome, tables, calendar);
    return row(
        name,
        outcome.id(),
        RecordSchema.WORLD,
        OUTCOME,
        outcome.part(),
        values(before),
        values(after),
        PairedDifference.pairs(reference.seeds(runs(before)), other.seeds(runs(after))));
  }

  private static int[] runs(Map<Integer, Double> byRun) {
    return byRun.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] values(Map<Integer, Double> byRun) {
    return byRun.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Row row(
      String name,
      String metric,
      String entity,
      String statistic,
      boolean parts,
      double[] reference,
      double[] other,
      int[][] pairs) {
    double[] before =
        IntStream.range(0, pairs.length).mapToDouble(i -> reference[pairs[i][0]]).toArray();
    double[] after =
        IntStream.range(0, pairs.length).mapToDouble(i -> other[pairs[i][1]]).toArray();
    PairedDifference paired = PairedDifference.of(before, after);
    return new Row(
        name,
        metric,
        entity,
        statistic,
        Summary.of(before).mean(),
        Summary.of(after).mean(),
        parts ? paired.ofParts() : paired);
  }

  private static List<String> common(ResultsReader a, ResultsReader b, Scope scope) {
    return a.metrics(scope).stream().filter(b.metrics(scope)::contains).toList();
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
      CsvWriter csv = new CsvWriter(out);
      csv.lines(
          "other,metric,entity,statistic,n,reference,mean,difference,sd,lo95,hi95,effect,ratio\n");
      for (Row row : rows) {
        Summary difference = row.paired().difference();
        csv.text(row.other())
            .text(row.metric())
            .text(row.entity())
            .text(row.statistic())
            .whole(difference.n())
            .number(row.before())
            .number(row.after())
            .number(difference.mean())
            .number(difference.sd())
            .number(difference.low())
            .number(difference.high())
            .number(row.paired().effect())
            .number(row.ratio())
            .endLine();
      }
      csv.flush();
      out.seal();
      out.publish();
    }
  }
}
