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

  /**
   * Serialises a metric of the catalogue by its name, because its function belongs to the program;
   * a metric that a file defines is serialised in full.
   */
  private Object writeReplace() {
    return value instanceof Serializable ? this : new NamedMetric(Scope.WORLD, name);
  }
}
