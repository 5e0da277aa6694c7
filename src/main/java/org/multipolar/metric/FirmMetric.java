package org.multipolar.metric;

import java.util.function.ToDoubleBiFunction;
import org.multipolar.world.Firm;
import org.multipolar.world.World;

/** A metric of one firm; NaN where it has no meaning for the firm's role. */
public record FirmMetric(
    String name,
    String label,
    String unit,
    String summary,
    boolean standard,
    ToDoubleBiFunction<World, Firm> value)
    implements Metric {

  @Override
  public Scope scope() {
    return Scope.FIRM;
  }

  private Object writeReplace() {
    return MetricCatalogue.firm(name).isPresent() ? new NamedMetric(Scope.FIRM, name) : this;
  }
}
