package org.multipolar.study;

/** Is told whenever a replication has ended. Calls never overlap. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (ended, failed, total) -> {};

  /**
   * @param ended replications that have ended in this batch, well or not
   * @param failed those of them that failed or ran out of time
   * @param total replications of this batch
   */
  void update(int ended, int failed, int total);
}
