package org.multipolar.lesson;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The executors on which a session works while it is shown.
 *
 * @param patient runs long tasks, one after the other
 * @param prompt runs forecasts for which a class waits while it moves a lever; without it neither
 *     these nor the ranges of axes are computed
 * @param ready called by either when new results are available
 */
public record Background(Executor patient, Optional<Executor> prompt, Runnable ready) {

  /** No background work: a band is computed synchronously when it is requested. */
  public static final Background NONE = new Background(Runnable::run, Optional.empty(), () -> {});
}
