package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.multipolar.policy.Measure;

/**
 * Measures that come into force once a value of the world has been on one side of a threshold for a
 * number of ticks.
 *
 * @param watched the value, read at the start of a tick
 * @param above whether it must be above the threshold, or else below
 * @param bound the threshold
 * @param ticks required number of consecutive ticks
 * @param lasts ticks for which the measures bind; beyond the run if they do not end by themselves
 * @param again whether they may come into force again after they have ended
 * @param measures the measures; their tick is the first in which they may come into force
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

  /** True if the value is on that side; false if it is missing. */
  public boolean meets(World world) {
    double value = watched.applyAsDouble(world);
    return above ? value > bound : value < bound;
  }

  /** True if the measures may come into force in a tick. */
  public boolean open(int tick) {
    return measures.get(0).tick() <= tick && tick < measures.get(0).until();
  }

  /** Returns a measure dated to a tick. */
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
