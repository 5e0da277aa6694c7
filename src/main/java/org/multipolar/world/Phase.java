package org.multipolar.world;

import java.util.Set;
import sim.engine.SimState;
import sim.engine.Steppable;

/** One step of the schedule: an institution that settles, or a round of agents' decisions. */
public interface Phase extends Steppable {

  /** Name in the schedule, in events and in help. */
  String title();

  /** Description in one sentence. */
  String story();

  /** Acts on the world once a tick. */
  void act(World world);

  /** The accounts that it settles. */
  default Set<Account> settles() {
    return Set.of();
  }

  @Override
  default void step(SimState state) {
    act((World) state);
  }
}
