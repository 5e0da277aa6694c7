package org.multipolar.lesson;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
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
 * Replications with other random seeds, for one scenario at a time: an order for another scenario,
 * or a cancellation, ends the work on the previous one.
 */
final class BackgroundBand {
  /** Number of replications. */
  static final int SIZE = 20;

  private static final Duration LONGEST_REPLICATION = Duration.ofSeconds(20);

  private final Executor worker;
  private final Runnable ready;
  private volatile Object wanted = new Object();
  private volatile Result result;

  private record Result(Object order, List<String> metrics, double[][] worlds) {}

  /**
   * @param worker runs the replications, one order after the other
   * @param ready called by the worker when all replications of an order are complete
   */
  BackgroundBand(Executor worker, Runnable ready) {
    this.worker = worker;
    this.ready = ready;
  }

  /** Starts replications of a scenario, except for the one that is already running. */
  void order(Scenario scenario, ParameterVariants variants, RecordingPlan plan, int except) {
    Object order = new Object();
    wanted = order;
    result = null;
    worker.execute(() -> make(order, scenario, variants, plan, except));
  }

  /** Discards the last order and its results. */
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
      ReplicationResult replication = experiment.replicate(numbers[i], LONGEST_REPLICATION);
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

  /**
   * Returns the values of a metric, {@code [replication][tick]}, once all replications are
   * complete.
   */
  Optional<double[][]> series(String metric) {
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
}
