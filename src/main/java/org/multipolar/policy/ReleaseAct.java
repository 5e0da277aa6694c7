package org.multipolar.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.multipolar.value.RunCalendar;

/**
 * A dated policy on the releases of some labs. If it acts before the branch tick it holds until
 * then.
 *
 * @param at its day
 * @param labs ids of the labs
 * @param tier tier of their generations from then on
 * @param tick first tick in which it acts
 * @param heldUntil first tick in which the labs may choose again
 */
public record ReleaseAct(LocalDate at, List<String> labs, ReleaseTier tier, int tick, int heldUntil)
    implements Serializable {

  public ReleaseAct {
    labs = List.copyOf(labs);
  }

  /** Creates an act that holds as long as possible. */
  public static ReleaseAct lasting(
      LocalDate at, List<String> labs, ReleaseTier tier, RunCalendar calendar) {
    int tick = calendar.tickOf(at);
    return new ReleaseAct(at, labs, tier, tick, longest(tick, calendar));
  }

  /** The last tick to which an act that begins in a tick can hold. */
  public static int longest(int tick, RunCalendar calendar) {
    return tick < calendar.branchTick() ? calendar.branchTick() : calendar.ticks();
  }

  /** True if another act concerns the same labs on the same day. */
  boolean sameAs(ReleaseAct other) {
    return at.equals(other.at) && labs.containsAll(other.labs) && other.labs.containsAll(labs);
  }

  boolean holds(ReleaseMeasure recorded) {
    return labs.contains(recorded.lab()) && tick <= recorded.tick() && recorded.tick() < heldUntil;
  }
}
