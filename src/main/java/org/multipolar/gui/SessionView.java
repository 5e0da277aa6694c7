package org.multipolar.gui;

import java.util.Optional;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.World;

/** What the views of a lesson look at. Read on the event thread only, and never kept. */
interface SessionView {

  /** The scenario as it stands, with the lever moves so far. */
  Scenario scenario();

  /** The run after its last finished tick; another object after a restart or a lever move. */
  World world();

  /** The run without lever moves, at the same tick and with the same luck; none before a move. */
  Optional<World> twin();

  /** The last finished tick, −1 before the first. */
  int tick();

  /** The courses of metrics so far. */
  SeriesSource track();
}
