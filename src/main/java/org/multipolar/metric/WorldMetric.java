package org.multipolar.metric;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;
import org.multipolar.world.World;

/** A metric of the whole world. */
public record WorldMetric(
    String name,
    String label,
    String unit,
    String summary,
    boolean standard,
    ToDoubleFunction<World> value)
    implements Metric {

  @Override
  public Scope scope() {
    return Scope.WORLD;
  }

  /** By its name, unless a file defines it: functions of the catalogue are this program's own. */
  private Object writeReplace() {
    return value instanceof Serializable ? this : new NamedMetric(Scope.WORLD, name);
  }
}
