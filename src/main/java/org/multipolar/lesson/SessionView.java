package org.multipolar.lesson;

import java.util.Optional;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.World;

/** What a view may read of a session. Views read it on one thread only and keep none of it. */
public interface SessionView {

  /** The scenario with the lever moves so far. */
  Scenario scenario();

  /** The run after its last finished tick; another object after a restart or a lever move. */
  World world();

  /**
   * The run without lever moves, at the same tick and with the same random seed; none before a
   * move.
   */
  Optional<World> twin();

  /** The last finished tick, −1 before the first. */
  int tick();

  /** Values of a metric of states in untouched runs of any random seed, once they are known. */
  Optional<double[]> ofStates(String metric);

  /** The time series of metrics so far. */
  SeriesSource series();
}
