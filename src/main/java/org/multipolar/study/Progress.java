package org.multipolar.study;

/** Receives an update after each replication. Calls are serialized. */
@FunctionalInterface
public interface Progress {
  /** A listener that does nothing. */
  Progress NONE = (ended, failed, total) -> {};

  /**
   * Reports progress.
   *
   * @param ended replications of this batch that have ended, successfully or not
   * @param failed those of them that failed or timed out
   * @param total replications of this batch
   */
  void update(int ended, int failed, int total);
}
