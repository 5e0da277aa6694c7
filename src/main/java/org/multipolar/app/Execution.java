package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /**
   * A part of the replications of one results folder, and all before it.
   *
   * @param last number of the last replication of the part
   */
  record Stage(Replicator replicator, int last) {}

  /** Parts of which each follows from the results of those before it. */
  interface Stages {
    /** All that the folder will hold, as far as it is known. */
    ResultsFolder.Request request();

    /** The first part that a folder does not have whole; empty after the last. */
    Optional<Stage> next(ResultsFolder results) throws IOException;
  }

  /** Runs and writes results, and returns once they are on disk; Ctrl-C stops it cleanly. */
  Outcome run(ResultsFolder.Request request, Shard shard, List<String> notes) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      List<Range> missing = shard.of(results.missing(block), block);
      int total = size(missing);
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
              new ProgressReporter(name, "replications", whole - total, whole, say);
          Interruption interruption = new Interruption()) {
        Batch batch = new Batch(replicator, threads, limit, progress);
        interruption.stops(batch);
        Batch.Outcome outcome = batch.run(missing, results.sink());
        progress.close();
        int failed = finish(results, shard, notes);
        if (outcome.stopped()) {
          tellStopped(whole - total + outcome.ended(), whole);
        }
        return new Outcome(outcome.ended(), failed, outcome.stopped());
      }
    }
  }

  /** The same part by part. */
  Outcome run(Stages stages, List<String> notes) throws IOException {
    int planned = stages.request().replications();
    try (ResultsFolder results = ResultsFolder.open(folder, stages.request());
        ProgressReporter progress = begun(results, planned);
        Interruption interruption = new Interruption()) {
      int there = planned - size(results.missing(block));
      int ran = 0;
      int failed = 0;
      boolean stopped = false;
      Optional<Stage> next = stages.next(results);
      while (next.isPresent() && !stopped) {
        Stage stage = next.get();
        results.extend(stages.request());
        int before = ran;
        int all = stages.request().replications() - there;
        int lost = failed;
        Batch batch =
            new Batch(
                stage.replicator(),
                threads,
                limit,
                (ended, now, total) -> progress.update(before + ended, lost + now, all));
        interruption.stops(batch);
        Batch.Outcome outcome = batch.run(results.missing(stage.last(), block), results.sink());
        ran += outcome.ended();
        failed += outcome.failed();
        stopped = outcome.stopped();
        next = stopped ? next : stages.next(results);
      }
      progress.close();
      results.extend(stages.request());
      failed = finish(results, Shard.ALL, notes);
      if (stopped) {
        tellStopped(there + ran, stages.request().replications());
      } else if (ran == 0) {
        say.remark("All " + there + " replications exist already.");
      }
      return new Outcome(ran, failed, stopped);
    }
  }

  private ProgressReporter begun(ResultsFolder results, int whole) {
    return new ProgressReporter(
        name, "replications", whole - size(results.missing(block)), whole, say);
  }

  private static int size(List<Range> ranges) {
    return ranges.stream().mapToInt(Range::size).sum();
  }

  private void tellStopped(int ended, int whole) {
    say.err()
        .println(
            "Stopped after "
                + ended
                + " of "
                + whole
                + " replications; all of them are kept. Rerun the same command to resume.");
    say.err().flush();
  }

  private int finish(ResultsFolder results, Shard shard, List<String> notes) throws IOException {
    String steps =
        replicator.schema().points() > 0 ? "blocks of series packed" : "rows of series summarised";
    try (LateProgress progress = new LateProgress(name, steps, say)) {
      return (shard.whole() ? results.finish(notes, progress) : results.finishPart(notes)).failed();
    }
  }

  /** Ctrl-C while replications run: no more are begun, and the program ends once all is on disk. */
  private final class Interruption implements AutoCloseable {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private Batch running;
    private boolean stopped;

    Interruption() {
      Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Names the batch that is run next. */
    synchronized void stops(Batch batch) {
      running = batch;
      if (stopped) {
        batch.stop();
      }
    }

    private void stop() {
      say.remark("stopping; replications that have begun are finished first …");
      synchronized (this) {
        stopped = true;
        if (running != null) {
          running.stop();
        }
      }
      try {
        written.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      written.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is shutting down already, and the hook has run.
        Thread.currentThread().interrupt();
      }
    }
  }
}
