package org.multipolar.metric;

import java.io.Serializable;
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

  /** By its name, unless a file defines it: functions of the catalogue are this program's own. */
  private Object writeReplace() {
    return value instanceof Serializable ? this : new NamedMetric(Scope.FIRM, name);
  }
}
