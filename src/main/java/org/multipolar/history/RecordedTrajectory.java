package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.Event;

/**
 * The trajectory in the arrays of one replication.
 *
 * @param schema of the arrays
 * @param values the array of a scope, laid out by {@link RecordSchema#grid}
 * @param events in full, if they were kept
 */
public record RecordedTrajectory(
    RecordSchema schema, Function<Scope, double[]> values, List<Event> events)
    implements Trajectory {

  /** The trajectory of a successful replication. */
  public static RecordedTrajectory of(RecordSchema schema, ReplicationResult result) {
    return new RecordedTrajectory(schema, result::values, result.events());
  }

  @Override
  public YearMonth first() {
    return schema.months().get(0);
  }

  @Override
  public YearMonth last() {
    return schema.months().get(schema.ticks() - 1).plusMonths(monthsPerTick() - 1L);
  }

  @Override
  public int monthsPerTick() {
    return schema.monthsPerTick();
  }

  @Override
  public List<String> states() {
    return schema.states();
  }

  @Override
  public boolean has(String metric, String entity) {
    return schema.scope(metric, entity).isPresent();
  }

  @Override
  public double at(String metric, String entity, YearMonth month) {
    Scope scope =
        schema
            .scope(metric, entity)
            .orElseThrow(
                () -> new IllegalArgumentException(metric + " of " + entity + " was not recorded"));
    if (!covers(month)) {
      return Double.NaN;
    }
    int tick = (int) ChronoUnit.MONTHS.between(first(), month) / monthsPerTick();
    int e = schema.entities(scope).indexOf(entity);
    int m = schema.metrics(scope).indexOf(metric);
    return values.apply(scope)[schema.grid(scope).index(tick, e, m)];
  }
}
