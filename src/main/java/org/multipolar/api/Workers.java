package org.multipolar.api;

import org.multipolar.study.LocalThreads;
import org.multipolar.study.Runner;

/** The workers that run replications. Results never depend on them. */
public final class Workers {
  private final Runner runner;

  private Workers(Runner runner) {
    this.runner = runner;
  }

  /** Threads of this machine; each run starts new ones. */
  public static Workers threads(int threads) {
    if (threads < 1) {
      throw new SimulationException("there must be at least one thread, not " + threads);
    }
    return new Workers(new LocalThreads(threads));
  }

  /** As many threads as this machine has cores. */
  public static Workers allCores() {
    return threads(Runtime.getRuntime().availableProcessors());
  }

  /**
   * The workers of an engine, such as Spark.
   *
   * @param runner an implementation of the program's runner
   */
  public static Workers of(Object runner) {
    if (runner instanceof Runner known) {
      return new Workers(known);
    }
    throw new SimulationException(
        (runner == null ? "null" : runner.getClass().getName())
            + " does not implement org.multipolar.study.Runner");
  }

  /**
   * Stops a run from another thread: replications in progress are completed, and all results are
   * kept.
   */
  public void stop() {
    runner.stop();
  }

  Runner runner() {
    return runner;
  }
}
