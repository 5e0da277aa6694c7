package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.TwoStates;

/** Writes runs into a folder as the program does; also a program of its own that tests can kill. */
final class Runs {
  static final int BLOCK = 4;
  static final String SCENARIO = "title: two\nrun:\n  seed: 20250726\nparameters:\n  a.b: 1\n";

  private Runs() {}

  /**
   * Arguments: folder, replications, number of replications that end; all others wait to be killed,
   * so that the program is in the midst of its runs however slow the machine is.
   */
  public static void main(String[] args) throws IOException {
    int ending = Integer.parseInt(args[2]);
    AtomicInteger begun = new AtomicInteger();
    Experiment waiting =
        TwoStates.experiment(
            world -> {
              if (world.tick() == 0 && begun.incrementAndGet() > ending) {
                await();
              }
            });
    run(Path.of(args[0]), waiting, Integer.parseInt(args[1]), 2);
  }

  private static void await() {
    try {
      TimeUnit.MINUTES.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static ResultsFolder.Request request(Experiment experiment, int replications) {
    return request(experiment, replications, SCENARIO);
  }

  static ResultsFolder.Request request(Experiment experiment, int replications, String scenario) {
    return new ResultsFolder.Request(
        new Identity(scenario, "00"),
        scenario + "replications: " + replications + "\n",
        experiment.runSeed(),
        replications,
        experiment.schema(),
        List.of("run", "two.yaml"));
  }

  static Manifest run(Path folder, int replications, int threads) throws IOException {
    return run(folder, TwoStates.experiment(), replications, threads);
  }

  static Manifest run(Path folder, Experiment experiment, int replications, int threads)
      throws IOException {
    return run(folder, experiment, experiment.schema(), replications, threads);
  }

  static Manifest run(
      Path folder, Experiment experiment, RecordSchema schema, int replications, int threads)
      throws IOException {
    ResultsFolder.Request plain = request(experiment, replications);
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            plain.identity(),
            plain.scenario(),
            plain.seed(),
            replications,
            schema,
            plain.command());
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      new Batch(experiment, threads, null, Progress.NONE)
          .run(results.missing(BLOCK), results.sink());
      return results.finish(List.of(), Progress.NONE);
    }
  }

  /** Runs until some replications have ended, then stops as on Ctrl-C. */
  static void stopAfter(int ended, Path folder, int replications, int threads) throws IOException {
    Experiment experiment = TwoStates.experiment();
    try (ResultsFolder results = ResultsFolder.open(folder, request(experiment, replications))) {
      Batch[] batch = new Batch[1];
      batch[0] =
          new Batch(
              experiment,
              threads,
              null,
              (done, failed, total) -> {
                if (done >= ended) {
                  batch[0].stop();
                }
              });
      batch[0].run(results.missing(BLOCK), results.sink());
    }
  }

  /** Contents guaranteed for a folder: its final files except the manifest, by name. */
  static Map<String, String> guaranteed(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("blocks") && !name.equals("manifest.json") && !name.equals(".lock")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }
}
