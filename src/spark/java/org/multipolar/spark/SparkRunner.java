package org.multipolar.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.multipolar.study.Block;
import org.multipolar.study.BlockSink;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.Runner;
import org.multipolar.study.Work;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Runs blocks as Spark tasks. The driver stores each block on arrival and releases it, so that its
 * memory use does not grow with the number of runs. Spark reruns a task whose executor is lost,
 * with the same bytes as result; the same command resumes a study whose driver is lost.
 *
 * <p>Set {@code spark.driver.maxResultSize} to 0: the limit applies to the sum of all results of a
 * job.
 */
public final class SparkRunner implements Runner {
  private final JavaSparkContext spark;
  private final String jobs = "multipolar-" + UUID.randomUUID();
  private volatile boolean stopped;

  public SparkRunner(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** Function that runs the block of a task and returns it as bytes. */
  private interface Task extends Function2<TaskContext, Iterator<Range>, byte[]>, Serializable {}

  /** Function that the driver calls with the bytes of a finished task. */
  private interface Arrival extends Function2<Object, byte[], BoxedUnit> {}

  @Override
  public Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress)
      throws IOException {
    if (blocks.isEmpty() || stopped) {
      return new Outcome(0, 0, !blocks.isEmpty());
    }
    Arrivals arrivals = new Arrivals(blocks, sink, progress);
    Broadcast<byte[]> bundle = spark.broadcast(Worker.packed(work.bundle()));
    spark.setJobGroup(jobs, "replications of " + work.bundle().file(), false);
    try {
      JavaRDD<Range> tasks = spark.parallelize(blocks, blocks.size());
      spark
          .sc()
          .runJob(
              tasks.rdd(),
              task(jobs, bundle, work.limit()),
              all(blocks.size()),
              arrivals,
              ClassTag$.MODULE$.apply(byte[].class));
    } catch (Exception e) { // Scala's checked exceptions are not declared
      if (!stopped) {
        throw explained(e, arrivals);
      }
    } finally {
      spark.clearJobGroup();
      bundle.destroy();
    }
    return arrivals.outcome();
  }

  private static Task task(String job, Broadcast<byte[]> bundle, Duration limit) {
    return (context, ranges) -> {
      Block block = Worker.run(job, bundle.value(), ranges.next(), limit);
      return BlockBytes.of(block);
    };
  }

  private static scala.collection.immutable.Seq<Object> all(int tasks) {
    scala.collection.mutable.ArrayBuffer<Object> numbers =
        new scala.collection.mutable.ArrayBuffer<>(tasks);
    for (int i = 0; i < tasks; i++) {
      numbers.addOne(i);
    }
    return numbers.toSeq();
  }

  private static IOException explained(Exception e, Arrivals arrivals) {
    if (arrivals.failure != null) {
      return arrivals.failure;
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new IOException(
        "Spark could not do the work; the blocks that arrived are kept. "
            + (e instanceof SparkException ? e : cause).getMessage(),
        e);
  }

  /** Cancels running tasks; their blocks are rerun when the study is resumed. */
  @Override
  public void stop() {
    stopped = true;
    spark.cancelJobGroup(jobs);
  }

  /** Stores blocks as they arrive; Spark calls it in a single thread. */
  private static final class Arrivals implements Arrival {
    private final int total;
    private final BlockSink sink;
    private final Progress progress;
    private int ended;
    private int failed;
    private IOException failure;

    Arrivals(List<Range> blocks, BlockSink sink, Progress progress) {
      this.total = blocks.stream().mapToInt(Range::size).sum();
      this.sink = sink;
      this.progress = progress;
    }

    @Override
    public BoxedUnit apply(Object task, byte[] bytes) {
      Block block = BlockBytes.block(bytes);
      try {
        sink.accept(block);
      } catch (IOException e) {
        failure = e;
        throw new java.io.UncheckedIOException(e);
      }
      ended += block.replications().size();
      failed += block.failed();
      progress.update(ended, failed, total);
      return BoxedUnit.UNIT;
    }

    Outcome outcome() {
      return new Outcome(ended, failed, ended < total);
    }
  }
}
