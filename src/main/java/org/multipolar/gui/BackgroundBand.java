package org.multipolar.gui;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.ValueGrid;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.ReplicationResult;

/**
 * Quick replications with other luck, made in the background. One scenario at a time: asking for
 * another one, or for none, ends the work on the last.
 */
final class BackgroundBand {
  /** How many replications there are. */
  static final int SIZE = 20;

  /** Nobody waits longer for one replication. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "band");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });
  private final Runnable ready;
  private volatile Object wanted = new Object();
  private volatile Result result;

  private record Result(Object order, List<String> metrics, double[][] worlds) {}

  /**
   * @param ready called, on the thread of the band, when there is something new to show
   */
  BackgroundBand(Runnable ready) {
    this.ready = ready;
  }

  /** Begins anew: replications of a scenario other than the one on stage. */
  void order(Scenario scenario, ParameterVariants variants, RecordingPlan plan, int except) {
    Object order = new Object();
    wanted = order;
    result = null;
    worker.execute(() -> make(order, scenario, variants, plan, except));
  }

  /** No replications are wanted. */
  void cancel() {
    wanted = new Object();
    result = null;
  }

  private void make(
      Object order, Scenario scenario, ParameterVariants variants, RecordingPlan plan, int except) {
    Experiment experiment =
        new Experiment(variants, Schedule::phases, plan, scenario.run().seed(), 0, "");
    double[][] worlds = new double[SIZE][];
    int[] numbers =
        IntStream.rangeClosed(1, SIZE + 1).filter(n -> n != except).limit(SIZE).toArray();
    for (int i = 0; i < SIZE; i++) {
      if (wanted != order) {
        return;
      }
      ReplicationResult replication = experiment.replicate(numbers[i], LIMIT);
      worlds[i] = replication.reason().isEmpty() ? replication.world() : null;
    }
    List<String> metrics = plan.world().stream().map(Metric::name).toList();
    Result made =
        new Result(
            order, metrics, Arrays.stream(worlds).filter(w -> w != null).toArray(double[][]::new));
    if (wanted == order) {
      result = made;
      ready.run();
    }
  }

  /** Values of a metric, {@code [replication][tick]}, once all replications are there. */
  Optional<double[][]> courses(String metric) {
    Result made = result;
    int column = made == null || made.order() != wanted ? -1 : made.metrics().indexOf(metric);
    if (column < 0 || made.worlds().length == 0) {
      return Optional.empty();
    }
    ValueGrid grid = new ValueGrid(1, made.metrics().size());
    return Optional.of(
        Arrays.stream(made.worlds())
            .map(world -> grid.series(world, 0, column))
            .toArray(double[][]::new));
  }

  /** Ends for good. */
  void close() {
    cancel();
    worker.shutdownNow();
  }
}
