package org.multipolar.metric;

import java.io.Serializable;
import java.util.function.ToDoubleBiFunction;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** A metric of one state. */
public record StateMetric(
    String name,
    String label,
    String unit,
    String summary,
    boolean standard,
    ToDoubleBiFunction<World, State> value)
    implements Metric {

  @Override
  public Scope scope() {
    return Scope.STATE;
  }

  /** By its name, unless a file defines it: functions of the catalogue are this program's own. */
  private Object writeReplace() {
    return value instanceof Serializable ? this : new NamedMetric(Scope.STATE, name);
  }
}
