package org.multipolar.metric;

import java.io.Serializable;
import java.util.function.ToDoubleBiFunction;
import org.multipolar.world.Firm;
import org.multipolar.world.World;

/** A metric of one firm; NaN if it does not apply to the firm's role. */
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

  /**
   * Serialises a metric of the catalogue by its name, because its function belongs to the program;
   * a metric that a file defines is serialised in full.
   */
  private Object writeReplace() {
    return value instanceof Serializable ? this : new NamedMetric(Scope.FIRM, name);
  }
}
