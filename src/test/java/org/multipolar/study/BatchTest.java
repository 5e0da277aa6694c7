package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.multipolar.random.Draws;

@Timeout(60)
class BatchTest {

  @Test
  void everyReplicationIsDeliveredOnceInOrder() throws IOException {
    Map<Integer, List<ReplicationResult>> blocks = Collections.synchronizedMap(new TreeMap<>());
    List<Integer> updates = new ArrayList<>();
    Batch batch =
        new Batch(TwoStates.experiment(), 3, null, (ended, failed, total) -> updates.add(ended));
    Runner.Outcome outcome =
        batch.run(
            Range.missing(List.of(), 21, 8),
            (range, results) -> {
              assertThat(results).hasSize(range.size());
              blocks.put(range.first(), results);
            });
    assertThat(outcome).isEqualTo(new Runner.Outcome(21, 0, false));
    assertThat(blocks.keySet()).containsExactly(1, 9, 17);
    assertThat(blocks.values().stream().flatMap(List::stream).map(ReplicationResult::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
    assertThat(blocks.get(1).get(4).seed()).isEqualTo(Draws.replicationSeed(TwoStates.SEED, 5));
    assertThat(updates).containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
  }

  @Test
  void replicationDependsOnlyOnItsNumber() {
    Experiment experiment = TwoStates.experiment();
    ReplicationResult one = experiment.replicate(5, null);
    experiment.replicate(6, null);
    ReplicationResult again = experiment.replicate(5, null);
    assertThat(again.world()).isEqualTo(one.world());
    assertThat(again.states()).isEqualTo(one.states());
    assertThat(again.firms()).isEqualTo(one.firms());
    assertThat(again.eventCounts()).isEqualTo(one.eventCounts());
    assertThat(one.events()).isEmpty();
    assertThat(experiment.replicate(3, null).events()).isNotEmpty();
    assertThat(one.world()).hasSize(experiment.schema().ticks() * 3);
  }

  @Test
  void failureIsReportedAndAffectsNoOtherReplication() throws IOException {
    Experiment experiment =
        TwoStates.experiment(
            world -> {
              if (world.draws().seed() == Draws.replicationSeed(TwoStates.SEED, 2)
                  && world.tick() == 7) {
                throw new IllegalStateException("shares sum to 1.1");
              }
            });
    List<ReplicationResult> all = new ArrayList<>();
    Runner.Outcome outcome =
        new Batch(experiment, 1, null, Progress.NONE)
            .run(List.of(new Range(1, 4)), (range, results) -> all.addAll(results));
    assertThat(outcome).isEqualTo(new Runner.Outcome(4, 1, false));
    assertThat(all)
        .extracting(ReplicationResult::status)
        .containsExactly(Status.OK, Status.FAILED, Status.OK, Status.OK);
    assertThat(all.get(1).reason())
        .matches("java.lang.IllegalStateException: shares sum to 1.1 \\(BatchTest\\..*:\\d+\\)");
    assertThat(all.get(1).world()).isEmpty();
  }

  @Test
  void replicationBeyondTheTimeLimitIsMarked() {
    Experiment slow =
        TwoStates.experiment(
            world -> {
              long until = System.nanoTime() + 2_000_000;
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
            });
    ReplicationResult result = slow.replicate(1, Duration.ofMillis(10));
    assertThat(result.status()).isEqualTo(Status.TIMEOUT);
    assertThat(result.reason()).startsWith("the limit of 0.01 s passed in tick ");
  }

  @Test
  void stopKeepsCompletedReplicationsOfTheOpenBlock() throws IOException {
    AtomicInteger ended = new AtomicInteger();
    List<Range> kept = Collections.synchronizedList(new ArrayList<>());
    Batch[] batch = new Batch[1];
    batch[0] =
        new Batch(
            TwoStates.experiment(),
            2,
            null,
            (done, failed, total) -> {
              ended.set(done);
              if (done == 11) {
                batch[0].stop();
              }
            });
    Runner.Outcome outcome =
        batch[0].run(Range.missing(List.of(), 1000, 8), (range, results) -> kept.add(range));
    assertThat(outcome.stopped()).isTrue();
    assertThat(outcome.ended()).isBetween(11, 12).isEqualTo(ended.get());
    assertThat(kept).containsExactly(new Range(1, 8), new Range(9, outcome.ended()));
  }

  @Test
  void interruptStopsTheBatchAndIsRestored() throws IOException {
    Thread runner = Thread.currentThread();
    Batch batch =
        new Batch(
            TwoStates.experiment(),
            1,
            null,
            (done, failed, total) -> {
              if (done == 3) {
                runner.interrupt();
              }
            });
    Runner.Outcome outcome =
        batch.run(Range.missing(List.of(), 100_000, 16), (range, results) -> {});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.stopped()).isTrue();
  }

  @Test
  void sinkFailureEndsTheBatch() {
    Batch batch = new Batch(TwoStates.experiment(), 2, null, Progress.NONE);
    assertThatThrownBy(
            () ->
                batch.run(
                    Range.missing(List.of(), 100_000, 4),
                    (range, results) -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void slowReplicationDelaysOnlyItsOwnBlock() throws IOException {
    CountDownLatch release = new CountDownLatch(1);
    long slow = Draws.replicationSeed(TwoStates.SEED, 1);
    Experiment experiment =
        TwoStates.experiment(
            world -> {
              if (world.draws().seed() == slow) {
                await(release);
              }
            });
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    new Batch(experiment, 2, null, Progress.NONE)
        .run(
            Range.missing(List.of(), 40, 4),
            (range, results) -> {
              order.add(range.first());
              if (order.size() == 9) {
                release.countDown();
              }
            });
    assertThat(order).hasSize(10).endsWith(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
