package org.multipolar.study;

import java.io.IOException;
import java.util.List;

/** Runs replications on threads of this process. */
public final class LocalThreads implements Runner {
  private final int threads;
  private Batch running;
  private boolean stopped;

  /**
   * @param threads at least 1
   */
  public LocalThreads(int threads) {
    this.threads = threads;
  }

  @Override
  public Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress)
      throws IOException {
    return begin(work, progress).run(blocks, sink);
  }

  private synchronized Batch begin(Work work, Progress progress) {
    running = new Batch(work.replicator(), threads, work.limit(), progress);
    if (stopped) {
      running.stop();
    }
    return running;
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.stop();
    }
  }
}
