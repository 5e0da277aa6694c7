package org.multipolar.api;

import org.multipolar.study.LocalThreads;
import org.multipolar.study.Runner;

/** Who runs replications. Results never depend on it. */
public final class Workers {
  private final Runner runner;

  private Workers(Runner runner) {
    this.runner = runner;
  }

  /** Threads of this machine; a new set for each run. */
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
   * Those of an engine, such as Spark.
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

  /** Stops a run from another thread: what has begun is finished, and all that is done is kept. */
  public void stop() {
    runner.stop();
  }

  Runner runner() {
    return runner;
  }
}
