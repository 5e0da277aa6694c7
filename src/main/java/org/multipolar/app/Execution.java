package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
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
import org.multipolar.study.Range;
import org.multipolar.study.Variants;

/** Runs the replications of a scenario that are missing in a results folder. */
final class Execution {

  /** Replications in a block of a run. */
  private static final int BLOCK = 16;

  private final Scenario scenario;
  private final Path folder;
  private final int threads;
  private final Presentation say;

  Execution(Scenario scenario, Path folder, int threads, Presentation say) {
    this.scenario = scenario;
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
        Variants.of(scenario),
        Schedule::phases,
        scenario.record().plan(scenario.world().tables()),
        scenario.run().seed(),
        scenario.record().events(),
        "");
  }

  /** Runs, writes, and waits until everything is on disk; Ctrl-C stops it cleanly. */
  Outcome run(List<String> notes) throws IOException {
    Experiment experiment = experiment(scenario);
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            Identity.of(scenario.identity()),
            scenario.resolvedYaml(),
            scenario.run().seed(),
            scenario.run().replications(),
            experiment.layout(),
            say.typed(),
            beside());
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      List<Range> missing = results.missing(BLOCK);
      int total = missing.stream().mapToInt(Range::size).sum();
      if (total == 0) {
        int failed = results.finish(notes).failed();
        say.remark("All " + scenario.run().replications() + " replications are there already.");
        return new Outcome(0, failed, false);
      }
      try (Announcement progress = new Announcement(scenario.name(), "replications", total, say)) {
        Batch batch = new Batch(experiment, threads, null, progress);
        CountDownLatch written = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> stop(batch, written), "stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
          Batch.Outcome outcome = batch.run(missing, results.sink());
          int failed = results.finish(notes).failed();
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

  private Map<String, String> beside() {
    return scenario
        .parameterSet()
        .map(set -> Map.of(ParameterSet.FILE, set.csv()))
        .orElse(Map.of());
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
