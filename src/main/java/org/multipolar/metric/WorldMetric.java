package org.multipolar.metric;

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

  private Object writeReplace() {
    return MetricCatalogue.world(name).isPresent() ? new NamedMetric(Scope.WORLD, name) : this;
  }
}
