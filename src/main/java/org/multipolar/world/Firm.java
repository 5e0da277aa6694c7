package org.multipolar.world;

import org.multipolar.random.Draws;
import sim.engine.Steppable;

/** A firm: an agent with a home state. */
public abstract sealed class Firm implements Steppable permits ChipMaker, Investor, Lab {
  private static final long serialVersionUID = 1;

  private final String id;
  private final String name;
  private final State home;
  private final long key;
  private final Politics politics = new Politics();

  Firm(String id, String name, State home) {
    this.id = id;
    this.name = name;
    this.home = home;
    this.key = Draws.key(id);
  }

  public final String id() {
    return id;
  }

  public final String name() {
    return name;
  }

  /** Key of the firm's random draws: a hash of its id. */
  public final long key() {
    return key;
  }

  /** The state in which it is headquartered. */
  public final State home() {
    return home;
  }

  /** The firm's political acts. */
  public final Politics politics() {
    return politics;
  }

  @Override
  public final String toString() {
    return id;
  }
}
