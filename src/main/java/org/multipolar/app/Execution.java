package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Range;
import org.multipolar.study.Replicator;

/** Runs the replications that are missing in a results folder. */
final class Execution {
  /** Replications in a block of a run, and of a study. */
  private static final int BLOCK = 16;

  static final int STUDY_BLOCK = 256;

  private final Replicator replicator;
  private final String name;
  private final int block;
  private final Duration limit;
  private final Path folder;
  private final int threads;
  private final ConsoleOutput say;

  /**
   * @param name of what is run
   * @param block replications in a block
   * @param limit wall-clock time that one may take, null for any
   */
  Execution(
      Replicator replicator,
      String name,
      int block,
      Duration limit,
      Path folder,
      int threads,
      ConsoleOutput say) {
    this.replicator = replicator;
    this.name = name;
    this.block = block;
    this.limit = limit;
    this.folder = folder;
    this.threads = threads;
    this.say = say;
  }

  /**
   * How it ended.
   *
   * @param ran replications that were run now
   * @param failed replications in the folder that did not end well
   * @param stopped whether it was stopped before it was through
   */
  record Outcome(int ran, int failed, boolean stopped) {}

  /** One design point of a scenario. */
  static Experiment experiment(Scenario scenario) {
    return new Experiment(
        ParameterVariants.of(scenario),
        Schedule::phases,
        scenario.record().plan(scenario.world().tables()),
        scenario.run().seed(),
        scenario.record().events(),
        "");
  }

  /** Runs a scenario. */
  static Outcome of(
      Scenario scenario, List<String> notes, Path folder, int threads, ConsoleOutput say)
      throws IOException {
    Experiment experiment = experiment(scenario);
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            Identity.of(scenario.identity()),
            ResultsFolder.SCENARIO,
            scenario.resolvedYaml(),
            scenario.run().seed(),
            scenario.run().replications(),
            experiment.schema(),
            say.typed(),
            scenario
                .parameterSet()
                .map(set -> Map.of(ParameterSet.FILE, set.csv()))
                .orElse(Map.of()));
    return new Execution(experiment, scenario.name(), BLOCK, null, folder, threads, say)
        .run(request, Shard.ALL, notes);
  }

  /** Runs, writes, and waits until everything is on disk; Ctrl-C stops it cleanly. */
  Outcome run(ResultsFolder.Request request, Shard shard, List<String> notes) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      List<Range> missing = shard.of(results.missing(block), block);
      int total = missing.stream().mapToInt(Range::size).sum();
      if (total == 0) {
        int failed = finish(results, shard, notes);
        say.remark(
            shard.whole()
                ? "All " + request.replications() + " replications are there already."
                : "All replications of this part are there already.");
        return new Outcome(0, failed, false);
      }
      try (ProgressReporter progress = new ProgressReporter(name, "replications", total, say)) {
        Batch batch = new Batch(replicator, threads, limit, progress);
        CountDownLatch written = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> stop(batch, written), "stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
          Batch.Outcome outcome = batch.run(missing, results.sink());
          int failed = finish(results, shard, notes);
          if (outcome.stopped()) {
            progress.close();
            say.err()
                .println(
                    "Stopped after "
                        + outcome.ended()
                        + " of "
                        + total
                        + " replications; all of them are kept. The same command goes on.");
            say.err().flush();
          }
          return new Outcome(outcome.ended(), failed, outcome.stopped());
        } finally {
          written.countDown();
          forget(onInterrupt);
        }
      }
    }
  }

  private static int finish(ResultsFolder results, Shard shard, List<String> notes)
      throws IOException {
    return (shard.whole() ? results.finish(notes) : results.finishPart(notes)).failed();
  }

  private static void stop(Batch batch, CountDownLatch written) {
    batch.stop();
    try {
      written.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already: the hook has done its work.
      Thread.currentThread().interrupt();
    }
  }
}
