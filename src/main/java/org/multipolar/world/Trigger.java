package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.multipolar.policy.Measure;

/**
 * Measures that come into force once a number of the world has been on one side of a bound for so
 * long.
 *
 * @param watched the number, as it stands at the start of a tick
 * @param above whether it must be above the bound, or else below
 * @param bound the bound
 * @param ticks in how many ticks in a row
 * @param lasts ticks for which the measures bind; beyond the run when they do not end by themselves
 * @param again whether it may come into force again once it has lasted
 * @param measures what comes into force; their tick is the first in which it may
 */
public record Trigger(
    ToDoubleFunction<World> watched,
    boolean above,
    double bound,
    int ticks,
    int lasts,
    boolean again,
    List<Measure> measures)
    implements Serializable {

  public Trigger {
    measures = List.copyOf(measures);
  }

  /** Whether the number is on that side; never where it is missing. */
  public boolean meets(World world) {
    double value = watched.applyAsDouble(world);
    return above ? value > bound : value < bound;
  }

  /** Whether a tick is one in which it may come into force. */
  public boolean open(int tick) {
    return measures.get(0).tick() <= tick && tick < measures.get(0).until();
  }

  /** A measure as it comes into force in a tick. */
  public Measure in(Measure measure, int tick) {
    int end = lasts > Integer.MAX_VALUE - tick ? measure.until() : tick + lasts;
    return new Measure(
        tick,
        Math.min(measure.until(), end),
        measure.binding(),
        measure.adopted(),
        measure.by(),
        measure.against(),
        measure.setting(),
        measure.line());
  }
}
