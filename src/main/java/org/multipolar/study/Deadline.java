package org.multipolar.study;

import java.time.Duration;
import org.multipolar.text.NumberText;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** Aborts a replication that exceeds its time limit; checks the clock once per tick, read-only. */
final class Deadline implements Phase {
  private static final long serialVersionUID = 1;

  private final Duration limit;
  private final long start = System.nanoTime();

  Deadline(Duration limit) {
    this.limit = limit;
  }

  /** Thrown when the limit is exceeded. */
  static final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeadlineExceededException(String message) {
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
      throw new DeadlineExceededException(
          "the limit of "
              + NumberText.of(limit.toMillis() / 1e3)
              + " s passed in tick "
              + world.tick());
    }
  }
}
