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
 * <p>Replications are handed out strictly in order; a block goes to the sink when its last
 * replication has ended, on a thread of its own, so that nobody waits for the disk unless the disk
 * falls behind. At most one block more than there are threads is open at a time and a few wait to
 * be written, so memory does not grow with the number of replications. A replication is a function
 * of its number alone: neither threads nor interruptions show in what the sink receives, but for
 * the limit on wall-clock time, which marks what it stops.
 */
public final class Batch {
  /** Blocks that are being written at a time, and as many more that may wait for it. */
  private static final int WRITERS = 2;

  private final Replicator experiment;
  private final int threads;
  private final Duration limit;
  private final Progress progress;

  private final ExecutorService writers;
  private final Semaphore room = new Semaphore(2 * WRITERS);
  private final Deque<OpenBlock> open = new ArrayDeque<>();
  private Iterator<Range> waiting;
  private int total;
  private int ended;
  private int failed;
  private boolean stopped;
  private Throwable broken;

  /**
   * @param experiment what is replicated
   * @param threads at least 1
   * @param limit wall-clock time that a replication may take, null for any; looked at once a tick
   * @param progress is told of every replication that ends
   */
  public Batch(Replicator experiment, int threads, Duration limit, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("a batch needs a thread, not " + threads);
    }
    this.experiment = experiment;
    this.threads = threads;
    this.limit = limit;
    this.progress = progress;
    this.writers = Executors.newFixedThreadPool(WRITERS, task -> new Thread(task, "block-writer"));
  }

  /**
   * How a batch ended.
   *
   * @param ended replications that have ended, well or not
   * @param failed those of them that failed or ran out of time
   * @param stopped whether it was stopped before it was through
   */
  public record Outcome(int ended, int failed, boolean stopped) {}

  /**
   * Runs and waits. An interrupt of the waiting thread stops the batch as {@link #stop()} does, and
   * is set again on return. A batch runs once.
   *
   * @param blocks what to run, in order
   * @param sink where results go
   * @throws IOException when the sink throws it; everything it took before stays with it
   */
  public Outcome run(List<Range> blocks, Sink sink) throws IOException {
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

  /** Lets the replications that are running end, and starts no other. Returns at once. */
  public synchronized void stop() {
    stopped = true;
  }

  private synchronized void begin(List<Range> blocks) {
    if (waiting != null) {
      throw new IllegalStateException("a batch runs once");
    }
    waiting = List.copyOf(blocks).iterator();
    total = blocks.stream().mapToInt(Range::size).sum();
  }

  private void work(Sink sink) {
    try {
      for (Task task = take(); task != null; task = take()) {
        ReplicationResult result = experiment.replicate(task.number(), limit);
        if (put(task, result)) {
          room.acquireUninterruptibly();
          OpenBlock block = task.block();
          writers.execute(() -> write(block, sink));
        }
      }
    } catch (Throwable e) {
      breakOff(e);
    }
  }

  private void write(OpenBlock block, Sink sink) {
    try {
      sink.accept(block.range, List.of(block.results));
      close(block);
    } catch (Throwable e) {
      breakOff(e);
    } finally {
      room.release();
    }
  }

  /** The next replication to run; null when there is none. */
  private synchronized Task take() {
    if (stopped) {
      return null;
    }
    OpenBlock last = open.peekLast();
    if (last == null || last.begun == last.range.size()) {
      if (!waiting.hasNext()) {
        return null;
      }
      last = new OpenBlock(waiting.next());
      open.add(last);
    }
    return new Task(last, last.begun++);
  }

  /** Keeps a result; returns whether it was the last of its block. */
  private synchronized boolean put(Task task, ReplicationResult result) {
    OpenBlock block = task.block();
    block.results[task.place()] = result;
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

  private synchronized void breakOff(Throwable cause) {
    if (broken == null) {
      broken = cause;
    } else {
      broken.addSuppressed(cause);
    }
    stop();
  }

  /** Hands over the beginnings of blocks that were not run to their end. */
  private synchronized Outcome end(Sink sink) throws IOException {
    if (broken instanceof IOException e) {
      throw e;
    }
    if (broken instanceof RuntimeException e) {
      throw e;
    }
    if (broken != null) {
      throw new IllegalStateException("the batch broke off", broken);
    }
    for (OpenBlock block : open) {
      Range begun = new Range(block.range.first(), block.range.first() + block.ended - 1);
      sink.accept(begun, List.of(Arrays.copyOf(block.results, block.ended)));
    }
    return new Outcome(ended, failed, ended < total);
  }

  private record Task(OpenBlock block, int place) {
    int number() {
      return block.range.first() + place;
    }
  }

  private static final class OpenBlock {
    final Range range;
    final ReplicationResult[] results;
    int begun;
    int ended;

    OpenBlock(Range range) {
      this.range = range;
      this.results = new ReplicationResult[range.size()];
    }
  }
}
