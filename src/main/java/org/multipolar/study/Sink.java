package org.multipolar.study;

import java.io.IOException;
import java.util.List;

/** Receives results. Called concurrently, but only once for each replication. */
@FunctionalInterface
public interface Sink {
  /**
   * Accepts a completed block.
   *
   * @param replications their numbers
   * @param results one per replication, in order
   * @throws IOException if the results cannot be stored; the batch then ends with this exception
   */
  void accept(Range replications, List<ReplicationResult> results) throws IOException;
}
