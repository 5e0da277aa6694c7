package org.multipolar.study;

import java.time.Duration;

/**
 * Runs the replications of an experiment, each a function of its number. Safe for use by multiple
 * threads.
 */
public interface Replicator {

  /** The schema of the results. */
  RecordSchema schema();

  /**
   * Runs one replication. Failures of the model are reported in the result, not thrown.
   *
   * @param number at least 1
   * @param limit maximum wall-clock time, null for no limit
   */
  ReplicationResult replicate(int number, Duration limit);
}
