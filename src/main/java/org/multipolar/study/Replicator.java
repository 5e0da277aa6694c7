package org.multipolar.study;

import java.time.Duration;

/**
 * Gives the replications of an experiment, each a function of its number. Safe to use from many
 * threads.
 */
public interface Replicator {

  /** What the arrays of a replication hold. */
  RecordSchema schema();

  /**
   * Runs one replication. What breaks in it is told in the result, not thrown.
   *
   * @param number at least 1
   * @param limit wall-clock time that it may take, null for any
   */
  ReplicationResult replicate(int number, Duration limit);
}
