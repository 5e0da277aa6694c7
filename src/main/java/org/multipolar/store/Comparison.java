package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/**
 * Differences of results from a reference, other minus reference, with replications paired by seed,
 * for every metric that both have recorded.
 *
 * <p>Of the world: at the end of the run, the mean of its last twelve months and the sum over it;
 * of states and firms: at the end. The ratio of the means measures substitution: {@code
 * chip-capacity} against a twin without controls is the counterfactual substitution.
 */
public final class Comparison {

  private static final List<String> STATISTICS = List.of("end", "last12", "sum");

  private final List<Row> rows = new ArrayList<>();

  /**
   * One metric of one entity.
   *
   * @param other name of the results compared
   * @param metric name
   * @param entity id, {@link RecordSchema#WORLD} for the world
   * @param statistic end, last12 or sum
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
    for (String metric : common(reference, other, Scope.WORLD)) {
      for (String statistic : STATISTICS) {
        String column = metric + "." + statistic;
        rows.add(
            row(
                name,
                Scope.WORLD,
                metric,
                RecordSchema.WORLD,
                statistic,
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
      var before = reference.series(scope, metric, entities);
      var after = other.series(scope, metric, entities);
      for (String entity : entities) {
        Series a = before.get(entity);
        Series b = after.get(entity);
        int[][] pairs = PairedDifference.pairs(reference.seeds(a.runs()), other.seeds(b.runs()));
        rows.add(
            row(
                name,
                scope,
                metric,
                entity,
                "end",
                a.at(a.months().size() - 1),
                b.at(b.months().size() - 1),
                pairs));
      }
    }
  }

  private static Row row(
      String name,
      Scope scope,
      String metric,
      String entity,
      String statistic,
      double[] reference,
      double[] other,
      int[][] pairs) {
    double[] before =
        IntStream.range(0, pairs.length).mapToDouble(i -> reference[pairs[i][0]]).toArray();
    double[] after =
        IntStream.range(0, pairs.length).mapToDouble(i -> other[pairs[i][1]]).toArray();
    PairedDifference paired = PairedDifference.of(before, after);
    boolean parts =
        Outcome.named(scope, metric, entity, statistic).map(Outcome::part).orElse(false);
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
