package org.multipolar.study;

import java.io.IOException;
import java.util.List;

/**
 * Runs blocks of replications on the threads of this machine, or on other machines. Results depend
 * on the work alone, never on the machine, the number of threads or how often a block is repeated.
 */
public interface Runner {

  /**
   * Runs blocks and waits for them.
   *
   * @param blocks replications to run, in order
   * @param sink receives each block once, when it is finished
   * @param progress receives updates
   * @throws IOException if the sink throws it, or the work cannot be done; blocks that were
   *     accepted before remain valid
   */
  Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress) throws IOException;

  /** Starts no further blocks or replications; those running are completed. Returns immediately. */
  void stop();

  /**
   * How a call ended.
   *
   * @param ended replications that have ended, successfully or not
   * @param failed those of them that failed or timed out
   * @param stopped whether it was stopped before all replications had ended
   */
  record Outcome(int ended, int failed, boolean stopped) {}
}
