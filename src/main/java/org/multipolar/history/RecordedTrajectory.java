package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multipolar.metric.Recording;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;

/**
 * A trajectory over the arrays of one replication in memory.
 *
 * @param schema what the arrays hold
 * @param world values of the world, [tick · metrics + metric]
 * @param states values of states, [(tick · states + state) · metrics + metric]
 * @param firms values of firms, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record RecordedTrajectory(
    RecordSchema schema, double[] world, double[] states, double[] firms) implements Trajectory {

  /** Over a replication that ended well. */
  public static RecordedTrajectory of(RecordSchema schema, ReplicationResult result) {
    return new RecordedTrajectory(schema, result.world(), result.states(), result.firms());
  }

  /** Over a recording. */
  public static RecordedTrajectory of(RecordSchema schema, Recording recording) {
    return new RecordedTrajectory(schema, recording.world(), recording.states(), recording.firms());
  }

  @Override
  public YearMonth first() {
    return schema.months().get(0);
  }

  @Override
  public YearMonth last() {
    return schema.months().get(schema.ticks() - 1).plusMonths(monthsATick() - 1L);
  }

  @Override
  public int monthsATick() {
    return schema.monthsATick();
  }

  @Override
  public boolean has(String metric, String entity) {
    return place(metric, entity) != null;
  }

  @Override
  public double at(String metric, String entity, YearMonth month) {
    Place place = place(metric, entity);
    if (place == null) {
      throw new IllegalArgumentException(metric + " of " + entity + " was not recorded");
    }
    return covers(month)
        ? place.at((int) ChronoUnit.MONTHS.between(first(), month) / monthsATick())
        : Double.NaN;
  }

  private record Place(double[] values, int width, int offset) {
    double at(int tick) {
      return values[tick * width + offset];
    }
  }

  private Place place(String metric, String entity) {
    for (Scope scope : Scope.values()) {
      List<String> entities = schema.entities(scope);
      List<String> metrics = schema.metrics(scope);
      int e = entities.indexOf(entity);
      int m = metrics.indexOf(metric);
      if (e >= 0 && m >= 0) {
        double[] values =
            switch (scope) {
              case WORLD -> world;
              case STATE -> states;
              case FIRM -> firms;
            };
        return new Place(values, entities.size() * metrics.size(), e * metrics.size() + m);
      }
    }
    return null;
  }
}
