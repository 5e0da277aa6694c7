package org.multipolar.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * Replications of a scenario, held in memory with their events. Replication k uses vector k mod K
 * of a parameter set and random seed k, so that the replications of two scenarios form pairs.
 *
 * @param phases creates the phases of one replication
 * @param replications their number
 * @param threads number of replications run concurrently
 */
public record Ensemble(Function<Blueprint, List<Phase>> phases, int replications, int threads) {

  /**
   * Runs a scenario.
   *
   * @param required the metrics to record
   * @param set parameter vectors; the scenario's own parameters are used without a set
   * @param progress receives an update after each replication
   * @throws IOException if a replication fails
   */
  public List<Trajectory> of(
      Scenario scenario, RequiredMetrics required, Optional<ParameterSet> set, Progress progress)
      throws IOException {
    Blueprints blueprints = new Blueprints(scenario);
    ParameterVariants variants =
        set.map(some -> ParameterVariants.of(blueprints, some, Map.of()))
            .orElseGet(() -> ParameterVariants.one(blueprints.plain()));
    Experiment experiment =
        new Experiment(
            variants,
            phases,
            required.plan(blueprints.plain().tables()),
            scenario.run().seed(),
            replications,
            "");
    RecordSchema schema = experiment.schema();
    AtomicInteger done = new AtomicInteger();
    List<Callable<ReplicationResult>> tasks = new ArrayList<>();
    for (int r = 1; r <= replications; r++) {
      int replication = r;
      tasks.add(
          () -> {
            ReplicationResult result = experiment.replicate(replication, null);
            progress.update(done.incrementAndGet(), 0, replications);
            return result;
          });
    }
    List<Trajectory> runs = new ArrayList<>();
    for (ReplicationResult result : inParallel(tasks)) {
      if (result.status() != Status.OK) {
        throw new IOException(
            scenario.name() + ", replication " + result.number() + ": " + result.reason());
      }
      runs.add(RecordedTrajectory.of(schema, result));
    }
    return runs;
  }

  private List<ReplicationResult> inParallel(List<Callable<ReplicationResult>> tasks)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return Parallel.all(pool, tasks);
    } finally {
      pool.shutdownNow();
    }
  }
}
