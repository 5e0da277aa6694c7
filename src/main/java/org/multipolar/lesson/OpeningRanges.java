package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * The ranges of metrics in untouched replications, from which axes and colour classes are fixed
 * once, when a scenario is opened.
 */
final class OpeningRanges {
  private static final int REPLICATIONS = 20;

  /** Number of replications from which values of states are sampled, once a year. */
  private static final int OF_STATES = 4;

  private volatile Map<String, double[]> world = Map.of();
  private volatile Map<String, double[]> states = Map.of();
  private volatile boolean ended;

  /** Computes the ranges. */
  void compute(SessionRuns runs, LeverMoves untouched, Runnable ready) {
    Map<String, double[]> ranges = new HashMap<>();
    Map<String, List<double[]>> samples = new HashMap<>();
    for (int replication = 1; replication <= REPLICATIONS && !ended; replication++) {
      InteractiveRun run = runs.start(untouched, replication);
      while (!run.ended() && !ended) {
        run.step();
        if (replication <= OF_STATES
            && (run.tick() % run.world().calendar().ticksAYear() == 0 || run.ended())) {
          sample(run.world(), samples);
        }
      }
      for (String metric : run.metrics()) {
        widen(ranges, metric, run.series(metric));
      }
    }
    if (!ended) {
      Map<String, double[]> joined = new HashMap<>();
      samples.forEach(
          (metric, each) ->
              joined.put(metric, each.stream().flatMapToDouble(Arrays::stream).toArray()));
      states = joined;
      world = ranges;
      ready.run();
    }
  }

  private static void sample(World world, Map<String, List<double[]>> samples) {
    for (StateMetric metric : MetricCatalogue.states()) {
      double[] values =
          world.states().stream()
              .mapToDouble((State s) -> metric.value().applyAsDouble(world, s))
              .toArray();
      samples.computeIfAbsent(metric.name(), any -> new ArrayList<>()).add(values);
    }
  }

  private static void widen(Map<String, double[]> ranges, String metric, double[] values) {
    Arrays.stream(values)
        .filter(Double::isFinite)
        .forEach(
            value -> {
              double[] range = ranges.computeIfAbsent(metric, any -> new double[] {value, value});
              range[0] = Math.min(range[0], value);
              range[1] = Math.max(range[1], value);
            });
  }

  /** Ends the work. */
  void cancel() {
    ended = true;
  }

  /** The minimum and the maximum of a metric of the world, once they are known. */
  Optional<double[]> range(String metric) {
    return Optional.ofNullable(world.get(metric)).map(double[]::clone);
  }

  /** Values of a metric over all states, sampled every twelve ticks, once they are known. */
  Optional<double[]> ofStates(String metric) {
    return Optional.ofNullable(states.get(metric));
  }
}
