package org.multipolar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.Blueprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Times replications of the full baseline and, for comparison, a bare MASON loop. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class Replications {

  static final int BLOCK = 16;
  private static final int DRAWS = 30;

  /** World of the baseline. */
  @Param({"states", "blocs"})
  public String world;

  private Experiment experiment;
  private Scenario scenario;
  private Path folder;
  private ResultsFolder results;
  private int agents;
  private int ticks;
  private int next;

  /** Reads the scenario. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    scenario =
        ScenarioReader.read(
                Path.of("scenarios", "baseline.yaml"),
                Map.of("world", world, "run.replications", "1000000", "record.events", "0"))
            .scenario()
            .orElseThrow();
    Blueprint blueprint = Blueprints.of(scenario);
    experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            scenario.record().plan(blueprint.tables()),
            scenario.run().seed(),
            0,
            "");
    agents =
        blueprint.tables().states().size()
            + blueprint.tables().makers().size()
            + blueprint.tables().labs().size();
    ticks = blueprint.calendar().ticks();
    folder = Files.createTempDirectory("multipolar-benchmark");
    results =
        ResultsFolder.open(
            folder.resolve("results"),
            new ResultsFolder.Request(
                Identity.of(scenario.identity()),
                scenario.resolvedYaml(),
                scenario.run().seed(),
                scenario.run().replications(),
                experiment.schema(),
                List.of("benchmark")));
  }

  /** Removes the files written. */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    results.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Runs a block of replications with default recording to disk. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public int recorded() throws IOException {
    Range range = new Range(next * BLOCK + 1, (next + 1) * BLOCK);
    next++;
    return new Batch(experiment, 1, null, Progress.NONE)
        .run(List.of(range), results.sink())
        .ended();
  }

  /** Runs a replication in memory. */
  @Benchmark
  public ReplicationResult simulated() {
    return experiment.replicate(++next, null);
  }

  /**
   * Runs a bare MASON loop with as many agents, each scheduled individually and drawing thirty
   * random numbers per step.
   */
  @Benchmark
  public double yardstick() {
    SimState state =
        new SimState(++next) {
          private static final long serialVersionUID = 1;
        };
    state.start();
    double[] sums = new double[agents];
    for (int i = 0; i < agents; i++) {
      int agent = i;
      Steppable step =
          s -> {
            double sum = 0;
            for (int d = 0; d < DRAWS; d++) {
              sum += s.random.nextDouble();
            }
            sums[agent] = sum;
          };
      state.schedule.scheduleRepeating(step);
    }
    for (int t = 0; t < ticks; t++) {
      state.schedule.step(state);
    }
    double sum = 0;
    for (double s : sums) {
      sum += s;
    }
    return sum;
  }
}
