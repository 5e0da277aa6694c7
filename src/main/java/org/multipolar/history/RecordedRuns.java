package org.multipolar.history;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.Scope;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Series;
import org.multipolar.study.RecordSchema;

/** Reads the trajectories of a results folder back, as far as they are needed. */
public final class RecordedRuns {
  private final ResultsReader results;
  private final RecordSchema schema;

  private RecordedRuns(ResultsReader results, Needs needs) throws IOException {
    this.results = results;
    List<String> states = needs.among(results.entities(Scope.STATE));
    List<String> firms = needs.among(results.entities(Scope.FIRM));
    schema =
        new RecordSchema(
            results.months(),
            needs.metrics(results.metrics(Scope.WORLD), List.of(RecordSchema.WORLD)),
            states,
            needs.metrics(results.metrics(Scope.STATE), states),
            firms,
            needs.metrics(results.metrics(Scope.FIRM), firms));
    for (Need need : needs.all()) {
      if (!need.optional() && !recorded(need)) {
        throw new IOException(
            results.folder()
                + " has no "
                + need.metric()
                + " of "
                + need.entity()
                + ": it was not recorded.");
      }
    }
  }

  /**
   * The replications that ended well, in order.
   *
   * @throws IOException when results are damaged, or lack what is needed
   */
  public static List<Trajectory> read(ResultsReader results, Needs needs) throws IOException {
    return new RecordedRuns(results, needs).trajectories();
  }

  private boolean recorded(Need need) {
    return Stream.of(Scope.values())
        .anyMatch(
            scope ->
                schema.entities(scope).contains(need.entity())
                    && schema.metrics(scope).contains(need.metric()));
  }

  private List<Trajectory> trajectories() throws IOException {
    double[][] world = values(Scope.WORLD);
    double[][] states = values(Scope.STATE);
    double[][] firms = values(Scope.FIRM);
    int runs = Math.max(world.length, Math.max(states.length, firms.length));
    return IntStream.range(0, runs)
        .<Trajectory>mapToObj(
            r -> new RecordedTrajectory(schema, of(world, r), of(states, r), of(firms, r)))
        .toList();
  }

  private static double[] of(double[][] values, int run) {
    return values.length == 0 ? new double[0] : values[run];
  }

  /** By run, in the order in which a replication records them; nothing where nothing is needed. */
  private double[][] values(Scope scope) throws IOException {
    List<String> metrics = schema.metrics(scope);
    List<String> entities = schema.entities(scope);
    double[][] values = new double[0][];
    for (int m = 0; m < metrics.size(); m++) {
      Map<String, Series> series = results.series(scope, metrics.get(m), entities);
      for (int e = 0; e < entities.size(); e++) {
        double[][] runs = series.get(entities.get(e)).values();
        if (values.length == 0) {
          values = new double[runs.length][schema.ticks() * entities.size() * metrics.size()];
        }
        for (int r = 0; r < runs.length; r++) {
          for (int t = 0; t < schema.ticks(); t++) {
            values[r][(t * entities.size() + e) * metrics.size() + m] = runs[r][t];
          }
        }
      }
    }
    return values;
  }
}
