package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.multipolar.execution.FolderRun;
import org.multipolar.execution.Prepared;
import org.multipolar.execution.PreparedScenario;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.LocalThreads;
import org.multipolar.study.Runner;
import org.multipolar.text.Labels;

/** Runs the missing replications of a results folder. */
final class Execution {
  private final Prepared prepared;
  private final Path folder;
  private final int threads;
  private final ConsoleOutput say;

  Execution(Prepared prepared, Path folder, int threads, ConsoleOutput say) {
    this.prepared = prepared;
    this.folder = folder;
    this.threads = threads;
    this.say = say;
  }

  /** Runs a scenario. */
  static Runner.Outcome of(
      Scenario scenario, List<String> notes, Path folder, int threads, ConsoleOutput say)
      throws IOException {
    PreparedScenario prepared = new PreparedScenario(scenario);
    return new Execution(prepared, folder, threads, say)
        .run(prepared.request(scenario.run().replications(), say.typed()), Shard.ALL, notes);
  }

  /**
   * Runs and writes results, and returns once they are on disk; Ctrl-C stops it cleanly.
   *
   * @return replications run, failed ones in the folder, and whether it was interrupted
   */
  Runner.Outcome run(ResultsFolder.Request request, Shard shard, List<String> notes)
      throws IOException {
    try (FolderRun run = FolderRun.open(folder, prepared, request, shard)) {
      if (run.again() > 0) {
        say.remark(
            "the search continues from the existing generations; the "
                + Labels.count(run.again(), "replication")
                + " that confirmed its front are run again");
      }
      int total = run.missing();
      if (total == 0) {
        int failed = finish(run, notes);
        say.remark(
            shard.whole()
                ? "All " + request.replications() + " replications exist already."
                : "All replications of this part exist already.");
        return new Runner.Outcome(0, failed, false);
      }
      int whole = run.whole();
      try (ProgressReporter progress =
          new ProgressReporter(prepared.name(), "replications", whole - total, whole, say)) {
        Runner runner = new LocalThreads(threads);
        CountDownLatch written = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> stop(runner, written), "stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
          Runner.Outcome outcome = run.run(runner, progress);
          progress.close();
          int failed = finish(run, notes);
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
          return new Runner.Outcome(outcome.ended(), failed, outcome.stopped());
        } finally {
          written.countDown();
          forget(onInterrupt);
        }
      }
    }
  }

  private int finish(FolderRun run, List<String> notes) throws IOException {
    String steps =
        prepared.replicator().schema().points() > 0
            ? "blocks of series packed"
            : "rows of series summarised";
    try (LateProgress progress = new LateProgress(prepared.name(), steps, say)) {
      return run.finish(notes, progress).failed();
    }
  }

  private void stop(Runner runner, CountDownLatch written) {
    say.remark("stopping; replications that have begun are finished first …");
    runner.stop();
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
      // The program is shutting down, and the hook has run.
      Thread.currentThread().interrupt();
    }
  }
}
