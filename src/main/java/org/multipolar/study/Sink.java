package org.multipolar.study;

import java.io.IOException;
import java.util.List;

/** Where results go. Called by several threads at a time, never twice for one replication. */
@FunctionalInterface
public interface Sink {
  /**
   * Takes a finished block.
   *
   * @param replications which they are
   * @param results one a replication, in order
   * @throws IOException when it cannot keep them; the batch then ends with that exception
   */
  void accept(Range replications, List<ReplicationResult> results) throws IOException;
}
