package org.multipolar.direction;

import java.util.Locale;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;

/**
 * One number of a replication.
 *
 * @param scope of the world, a state or a firm
 * @param entity id, {@link RecordSchema#WORLD} for the world
 * @param metric name of a metric of that scope
 * @param statistic statistic of the time series
 */
record Outcome(Scope scope, String entity, String metric, Statistic statistic) {

  /** Statistic of a time series. */
  enum Statistic {
    /** Value of the last tick. */
    END,
    /** Mean from the branch on. */
    AFTER
  }

  Outcome {
    String name = metric;
    if (MetricCatalogue.of(scope).stream().noneMatch(m -> m.name().equals(name))) {
      throw new IllegalArgumentException("no metric '" + metric + "' of a " + scope);
    }
  }

  /** Reads {@code world/METRIC}, {@code state/ID/METRIC} or {@code firm/ID/METRIC}. */
  static Outcome parse(String of, String statistic) {
    String[] parts = of.split("/");
    Scope scope = Scope.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new Outcome(
        scope,
        scope == Scope.WORLD ? RecordSchema.WORLD : parts[1],
        parts[parts.length - 1],
        Statistic.valueOf(statistic.toUpperCase(Locale.ROOT)));
  }

  /** Entity, metric and statistic as text. */
  String name() {
    return (scope == Scope.WORLD ? "" : entity + " ")
        + metric
        + (statistic == Statistic.END ? " at the end" : " after the branch");
  }

  /** Value in a replication that branches at a tick. */
  double in(ReplicationResult result, RecordSchema schema, int branch) {
    int last = schema.ticks() - 1;
    int first = statistic == Statistic.END ? last : branch;
    double sum = 0;
    for (int t = first; t <= last; t++) {
      sum += at(result, schema, t);
    }
    return sum / (last - first + 1);
  }

  private double at(ReplicationResult result, RecordSchema schema, int tick) {
    int e = schema.entities(scope).indexOf(entity);
    int m = schema.metrics(scope).indexOf(metric);
    return result.values(scope)[schema.grid(scope).index(tick, e, m)];
  }
}
