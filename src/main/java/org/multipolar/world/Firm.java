package org.multipolar.world;

import sim.engine.Steppable;

/** A firm: an agent with a home state. */
public sealed interface Firm extends Steppable permits ChipMaker, Lab {
  String id();

  String name();

  /** Key of the firm's draws: a hash of its id. */
  long key();

  /** The state that it belongs to. */
  State home();
}
