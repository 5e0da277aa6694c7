package org.multipolar.lesson;

import java.util.Optional;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.World;

/**
 * The part of a session that views may read. Views read it on one thread only and retain none of
 * it.
 */
public interface SessionView {

  /** The scenario with the moves so far. */
  Scenario scenario();

  /**
   * The world after its last finished tick; replaced by another object after a restart or a move.
   */
  World world();

  /**
   * The world without moves, at the same tick and with the same random seed; empty before a move.
   */
  Optional<World> twin();

  /** The last finished tick, −1 before the first. */
  int tick();

  /** Values of a state metric in untouched runs over random seeds, once they are known. */
  Optional<double[]> ofStates(String metric);

  /** The time series of metrics so far. */
  SeriesSource series();
}
