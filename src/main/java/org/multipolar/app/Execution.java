package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Range;
import org.multipolar.study.Replicator;

/** Runs the missing replications of a results folder. */
final class Execution {
  /** Replications per block of a run and of a study. */
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
   * @param name of the scenario or study
   * @param block replications per block
   * @param limit wall-clock time that a replication may take, null for any
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
   * How an execution ended.
   *
   * @param ran replications that this execution ran
   * @param failed failed replications in the folder
   * @param stopped whether it was interrupted
   */
  record Outcome(int ran, int failed, boolean stopped) {}

  /** The experiment of a scenario, a single design point. */
  static Experiment experiment(Scenario scenario) {
    return new Experiment(
        ParameterVariants.of(scenario),
        Schedule::phases,
        scenario.plan(),
        scenario.run().seed(),
        scenario.record().events(),
        "",
        scenario.looked().outcomes());
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
            scenario.inputs());
    return new Execution(experiment, scenario.name(), BLOCK, null, folder, threads, say)
        .run(request, Shard.ALL, notes);
  }

  /** Runs and writes results, and returns once they are on disk; Ctrl-C stops it cleanly. */
  Outcome run(ResultsFolder.Request request, Shard shard, List<String> notes) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      List<Range> missing = shard.of(results.missing(block), block);
      int total = missing.stream().mapToInt(Range::size).sum();
      if (total == 0) {
        int failed = finish(results, shard, notes);
        say.remark(
            shard.whole()
                ? "All " + request.replications() + " replications exist already."
                : "All replications of this part exist already.");
        return new Outcome(0, failed, false);
      }
      int whole = shard.replications(request.replications(), block);
      try (ProgressReporter progress =
          new ProgressReporter(name, "replications", whole - total, whole, say)) {
        Batch batch = new Batch(replicator, threads, limit, progress);
        CountDownLatch written = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> stop(batch, written), "stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
          Batch.Outcome outcome = batch.run(missing, results.sink());
          progress.close();
          int failed = finish(results, shard, notes);
          if (outcome.stopped()) {
            say.err()
                .println(
                    "Stopped after "
                        + (whole - total + outcome.ended())
                        + " of "
                        + whole
                        + " replications; all of them are kept. Rerun the same command to resume.");
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

  private int finish(ResultsFolder results, Shard shard, List<String> notes) throws IOException {
    String steps =
        replicator.schema().points() > 0 ? "blocks of series packed" : "rows of series summarised";
    try (LateProgress progress = new LateProgress(name, steps, say)) {
      return (shard.whole() ? results.finish(notes, progress) : results.finishPart(notes)).failed();
    }
  }

  private void stop(Batch batch, CountDownLatch written) {
    say.remark("stopping; replications that have begun are finished first …");
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
      // The program is shutting down already, and the hook has run.
      Thread.currentThread().interrupt();
    }
  }
}
