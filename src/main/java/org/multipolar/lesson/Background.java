package org.multipolar.lesson;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Where a session works while it is shown.
 *
 * @param patient runs what may take a while, one piece after the other
 * @param prompt runs what a class waits for while it moves a lever; without it neither that nor the
 *     ranges of axes are computed
 * @param ready called by either when something new can be shown
 */
public record Background(Executor patient, Optional<Executor> prompt, Runnable ready) {

  /** Nowhere: a band is computed at once when it is asked for. */
  public static final Background NONE = new Background(Runnable::run, Optional.empty(), () -> {});
}
