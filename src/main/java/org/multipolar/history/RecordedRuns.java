package org.multipolar.history;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multipolar.metric.Scope;
import org.multipolar.metric.ValueGrid;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Series;
import org.multipolar.study.RecordSchema;

/** Reads the required trajectories from a results folder. */
public final class RecordedRuns {
  private final ResultsReader results;
  private final RecordSchema schema;

  private RecordedRuns(ResultsReader results, RequiredMetrics required) throws IOException {
    this.results = results;
    List<String> states = required.entities(Scope.STATE, results.entities(Scope.STATE));
    List<String> firms = required.entities(Scope.FIRM, results.entities(Scope.FIRM));
    schema =
        new RecordSchema(
            results.months(),
            required.metrics(
                Scope.WORLD, results.metrics(Scope.WORLD), List.of(RecordSchema.WORLD)),
            states,
            required.metrics(Scope.STATE, results.metrics(Scope.STATE), states),
            firms,
            required.metrics(Scope.FIRM, results.metrics(Scope.FIRM), firms),
            List.of(),
            false);
    for (RequiredMetric metric : required.all()) {
      if (!metric.optional() && schema.scope(metric.metric(), metric.entity()).isEmpty()) {
        throw new IOException(
            results.folder()
                + " has no "
                + metric.metric()
                + " of "
                + metric.entity()
                + ": it was not recorded.");
      }
    }
  }

  /**
   * Reads the successful replications, in order.
   *
   * @throws IOException if results are damaged or lack required metrics
   */
  public static List<Trajectory> read(ResultsReader results, RequiredMetrics required)
      throws IOException {
    return new RecordedRuns(results, required).trajectories();
  }

  private List<Trajectory> trajectories() throws IOException {
    Map<Scope, double[][]> values = new EnumMap<>(Scope.class);
    int runs = 0;
    for (Scope scope : Scope.values()) {
      values.put(scope, values(scope));
      runs = Math.max(runs, values.get(scope).length);
    }
    return IntStream.range(0, runs)
        .<Trajectory>mapToObj(
            r -> new RecordedTrajectory(schema, scope -> values.get(scope)[r], List.of()))
        .toList();
  }

  /** Values by run, in the order of a replication's arrays; empty if nothing is required. */
  private double[][] values(Scope scope) throws IOException {
    List<String> metrics = schema.metrics(scope);
    List<String> entities = schema.entities(scope);
    ValueGrid grid = schema.grid(scope);
    double[][] values = new double[0][];
    for (int m = 0; m < metrics.size(); m++) {
      Map<String, Series> series = results.series(scope, metrics.get(m), entities);
      for (int e = 0; e < entities.size(); e++) {
        double[][] runs = series.get(entities.get(e)).values();
        if (values.length == 0) {
          values = new double[runs.length][schema.ticks() * grid.width()];
        }
        for (int r = 0; r < runs.length; r++) {
          for (int t = 0; t < schema.ticks(); t++) {
            values[r][grid.index(t, e, m)] = runs[r][t];
          }
        }
      }
    }
    return values;
  }
}
