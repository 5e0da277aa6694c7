package org.multipolar.study;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs blocks of replications of one experiment on several threads.
 *
 * <p>Replications start strictly in order. A completed block is passed to the sink on a separate
 * thread, so that workers wait for the disk only if it falls behind. The number of open blocks
 * exceeds the number of threads by at most one and few blocks wait to be written, so memory does
 * not grow with the number of replications. A replication is a function of its number alone:
 * results never depend on the number of threads or on interruptions, except that replications
 * exceeding the limit on wall-clock time are marked.
 */
public final class Batch {
  /** Number of blocks written concurrently; as many more may wait. */
  private static final int WRITERS = 2;

  private final Replicator experiment;
  private final int threads;
  private final Duration limit;
  private final Progress progress;

  private final ExecutorService writers;
  private final Semaphore pendingWrites = new Semaphore(2 * WRITERS);
  private final Deque<OpenBlock> open = new ArrayDeque<>();
  private Iterator<Range> pending;
  private int total;
  private int ended;
  private int failed;
  private boolean stopped;
  private Throwable failure;

  /**
   * Prepares a batch.
   *
   * @param experiment what is replicated
   * @param threads at least 1
   * @param limit maximum wall-clock time of a replication, checked once per tick; null for no limit
   * @param progress receives an update after each replication
   */
  public Batch(Replicator experiment, int threads, Duration limit, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("a batch needs at least one thread, not " + threads);
    }
    this.experiment = experiment;
    this.threads = threads;
    this.limit = limit;
    this.progress = progress;
    this.writers = Executors.newFixedThreadPool(WRITERS, task -> new Thread(task, "block-writer"));
  }

  /**
   * Runs the batch and waits for it. An interrupt of the waiting thread stops the batch as {@link
   * #stop()} does; the interrupt flag is set again on return. A batch runs only once.
   *
   * @param blocks replications to run, in order
   * @param sink receives the results
   * @throws IOException if the sink throws it; blocks accepted before remain valid
   */
  public Runner.Outcome run(List<Range> blocks, Sink sink) throws IOException {
    begin(blocks);
    List<Thread> workers = new ArrayList<>();
    for (int i = 1; i <= Math.min(threads, total); i++) {
      Thread worker = new Thread(() -> work(sink), "replications-" + i);
      worker.start();
      workers.add(worker);
    }
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    }
    writers.shutdown();
    while (!writers.isTerminated()) {
      try {
        writers.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return end(sink);
  }

  /** Starts no further replications; those running are completed. Returns immediately. */
  public synchronized void stop() {
    stopped = true;
  }

  private synchronized void begin(List<Range> blocks) {
    if (pending != null) {
      throw new IllegalStateException("a batch runs only once");
    }
    pending = List.copyOf(blocks).iterator();
    total = blocks.stream().mapToInt(Range::size).sum();
  }

  private void work(Sink sink) {
    try {
      for (Task task = next(); task != null; task = next()) {
        ReplicationResult result = experiment.replicate(task.number(), limit);
        if (complete(task, result)) {
          pendingWrites.acquireUninterruptibly();
          OpenBlock block = task.block();
          writers.execute(() -> write(block, sink));
        }
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void write(OpenBlock block, Sink sink) {
    try {
      sink.accept(block.range, List.of(block.results));
      close(block);
    } catch (Throwable e) {
      fail(e);
    } finally {
      pendingWrites.release();
    }
  }

  /** The next replication to run, or null. */
  private synchronized Task next() {
    if (stopped) {
      return null;
    }
    OpenBlock last = open.peekLast();
    if (last == null || last.started == last.range.size()) {
      if (!pending.hasNext()) {
        return null;
      }
      last = new OpenBlock(pending.next());
      open.add(last);
    }
    return new Task(last, last.started++);
  }

  /** Stores a result; returns whether its block is complete. */
  private synchronized boolean complete(Task task, ReplicationResult result) {
    OpenBlock block = task.block();
    block.results[task.index()] = result;
    block.ended++;
    ended++;
    if (result.status() != Status.OK) {
      failed++;
    }
    progress.update(ended, failed, total);
    return block.ended == block.results.length;
  }

  private synchronized void close(OpenBlock block) {
    open.remove(block);
  }

  private synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    } else {
      failure.addSuppressed(cause);
    }
    stop();
  }

  /** Passes on the completed replications of incomplete blocks. */
  private synchronized Runner.Outcome end(Sink sink) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("the batch failed", failure);
    }
    for (OpenBlock block : open) {
      Range ended = new Range(block.range.first(), block.range.first() + block.ended - 1);
      sink.accept(ended, List.of(Arrays.copyOf(block.results, block.ended)));
    }
    return new Runner.Outcome(ended, failed, ended < total);
  }

  private record Task(OpenBlock block, int index) {
    int number() {
      return block.range.first() + index;
    }
  }

  private static final class OpenBlock {
    final Range range;
    final ReplicationResult[] results;
    int started;
    int ended;

    OpenBlock(Range range) {
      this.range = range;
      this.results = new ReplicationResult[range.size()];
    }
  }
}
