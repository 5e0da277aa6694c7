package org.multipolar.metric;

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

  private Object writeReplace() {
    return MetricCatalogue.state(name).isPresent() ? new NamedMetric(Scope.STATE, name) : this;
  }
}
