package org.multipolar.world;

import sim.engine.SimState;
import sim.engine.Steppable;

/** One step of the schedule: an institution that settles, or a round in which agents decide. */
public interface Phase extends Steppable {

  /** Name in the schedule, in events and in help. */
  String title();

  /** What happens, in one sentence. */
  String story();

  /** Acts on the world once a tick. */
  void act(World world);

  @Override
  default void step(SimState state) {
    act((World) state);
  }
}
