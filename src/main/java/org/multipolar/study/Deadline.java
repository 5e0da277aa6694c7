package org.multipolar.study;

import java.time.Duration;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** Ends a replication that takes too long; looks at the clock once a tick and touches nothing. */
final class Deadline implements Phase {
  private static final long serialVersionUID = 1;

  private final Duration limit;
  private final long start = System.nanoTime();

  Deadline(Duration limit) {
    this.limit = limit;
  }

  /** The limit has passed. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed(String message) {
      super(message);
    }
  }

  @Override
  public String title() {
    return "deadline";
  }

  @Override
  public String story() {
    return "a replication that has taken too long is stopped";
  }

  @Override
  public void act(World world) {
    if (System.nanoTime() - start > limit.toNanos()) {
      throw new Passed("the limit of " + limit + " passed in tick " + world.tick());
    }
  }
}
