package org.multipolar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.multipolar.institution.Schedule;
import org.multipolar.random.Draws;
import org.multipolar.scenario.StudyReader;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Batch;
import org.multipolar.study.Design;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Replicator;
import org.multipolar.study.Status;
import org.multipolar.study.StudyRuns;
import org.multipolar.world.Event;

/**
 * Prints the costs of the study engine: overhead per run with an idle model, speed-up by a second
 * thread, cost of an interruption, each the median of five, with compared cases alternating; and
 * whether ten thousand runs fit into a small heap.
 */
final class StudyTimes {
  private static final int REPEATS = 5;
  private static final int BLOCK = 256;
  private static final int IDLE_RUNS = 100 * BLOCK;
  private static final int RUNS = 2000;
  private static final int MANY = 10_000;
  private static final String HEAP = "-Xmx192m";

  private StudyTimes() {}

  /** Runs the memory benchmark, in a process with its own heap limit. */
  public static void main(String[] arguments) throws Exception {
    System.out.printf(Locale.ROOT, "%.1f s", seconds(blocs("yearly"), MANY, 2, Integer.MAX_VALUE));
  }

  static void print() throws Exception {
    overhead();
    Replicator blocs = blocs("horizon");
    seconds(blocs, RUNS, 2, Integer.MAX_VALUE);
    threads(blocs);
    interruption(blocs);
    memory();
  }

  private static void overhead() throws IOException {
    Replicator[] idle = {new Idle(List.of()), new Idle(blocsMetrics())};
    double[][] micros = new double[4][REPEATS];
    for (int i = -1; i < REPEATS; i++) {
      for (int k = 0; k < micros.length; k++) {
        double each =
            1e6 * seconds(idle[k / 2], IDLE_RUNS, 1 + k % 2, Integer.MAX_VALUE) / IDLE_RUNS;
        if (i >= 0) {
          micros[k][i] = each;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%na model that does nothing, %d runs, blocks of %d forced to the disk, table made of them;"
            + " µs a run:%n",
        IDLE_RUNS,
        BLOCK);
    for (int k = 0; k < micros.length; k++) {
      System.out.printf(
          Locale.ROOT,
          "  %d numbers a run, %d thread%s %6.1f (%.1f to %.1f)%n",
          idle[k / 2].schema().horizon().size(),
          1 + k % 2,
          k % 2 == 0 ? " " : "s",
          Benchmarks.median(micros[k]),
          Arrays.stream(micros[k]).min().orElseThrow(),
          Arrays.stream(micros[k]).max().orElseThrow());
    }
  }

  private static void threads(Replicator blocs) throws IOException {
    double[] one = new double[REPEATS];
    double[] ratios = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      one[i] = seconds(blocs, RUNS, 1, Integer.MAX_VALUE);
      ratios[i] = one[i] / seconds(blocs, RUNS, 2, Integer.MAX_VALUE);
    }
    System.out.printf(
        Locale.ROOT,
        "%d runs of blocs: one thread %.1f s, two threads %.2f times as fast%n",
        RUNS,
        Benchmarks.median(one),
        Benchmarks.median(ratios));
  }

  private static void interruption(Replicator blocs) throws IOException {
    double[] ratios = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      double straight = seconds(blocs, RUNS, 2, Integer.MAX_VALUE);
      ratios[i] = seconds(blocs, RUNS, 2, RUNS / 2) / straight;
    }
    System.out.printf(
        Locale.ROOT,
        "stopped half-way and continued: %+.1f %% of the time of a straight run%n",
        100 * (Benchmarks.median(ratios) - 1));
  }

  private static void memory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-classpath",
                System.getProperty("java.class.path"),
                StudyTimes.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    System.out.printf(
        Locale.ROOT,
        "%d runs of blocs, yearly, two threads, %s: %s%n",
        MANY,
        HEAP,
        process.waitFor() == 0 ? said : "did not end");
  }

  /**
   * Runs a study into a new folder and finishes it; returns the seconds.
   *
   * @param stop number of runs after which the folder is closed and reopened
   */
  private static double seconds(Replicator replicator, int runs, int threads, int stop)
      throws IOException {
    Path folder = Files.createTempDirectory("study");
    try {
      long start = System.nanoTime();
      if (stop < runs) {
        run(replicator, folder, runs, threads, stop);
      }
      run(replicator, folder, runs, threads, runs);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(Replicator replicator, Path folder, int runs, int threads, int stop)
      throws IOException {
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            Identity.of("study: 1"),
            "study.yaml",
            "study: 1\n",
            1,
            runs,
            replicator.schema(),
            List.of("benchmark"),
            Map.of());
    try (ResultsFolder results = ResultsFolder.open(folder.resolve("results"), request)) {
      Batch[] batch = new Batch[1];
      Progress progress =
          (ended, failed, total) -> {
            if (ended >= stop) {
              batch[0].stop();
            }
          };
      batch[0] = new Batch(replicator, threads, null, progress);
      List<Range> missing = results.missing(BLOCK);
      batch[0].run(missing, results.sink());
      results.finish(List.of());
    }
  }

  private static StudyRuns blocs(String keep) {
    try {
      Path file = Files.createTempFile("benchmark", ".yaml");
      Files.writeString(
          file,
          """
          multipolar: 1
          title: Benchmark
          scenario: %s
          set: {world: blocs}
          factors:
            parameters.research.openSpillover: {low: 0.3, high: 3}
            mechanisms.talent: {values: [on, off]}
          design: {type: latin-hypercube, points: 100}
          keep: %s
          outcomes: [south-access.last12, compute-share@CHN.end]
          """
              .formatted(
                  file.toAbsolutePath()
                      .getParent()
                      .relativize(Path.of("scenarios/baseline.yaml").toAbsolutePath()),
                  keep));
      StudyReader.Outcomes read = StudyReader.read(file);
      return new StudyRuns(
          Design.of(
              read.spec().orElseThrow(() -> new IllegalStateException(read.problems().toString()))),
          Schedule::phases);
    } catch (IOException | StudyRuns.InvalidStudyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> blocsMetrics() {
    return blocs("horizon").schema().worldMetrics();
  }

  /** Replicator without a model, which returns constant values. */
  private static final class Idle implements Replicator {
    private final RecordSchema schema;
    private final double[] horizon;
    private final long[] events = new long[Event.Kind.values().length];

    Idle(List<String> metrics) {
      schema =
          new RecordSchema(
              List.of(), metrics, List.of(), List.of(), List.of(), List.of(), List.of(), 100,
              List.of());
      horizon = new double[schema.horizon().size()];
      Arrays.setAll(
          horizon, i -> new Draws(i).uniform(org.multipolar.random.Process.TEST_SAMPLE, 0, 0, 0));
    }

    @Override
    public RecordSchema schema() {
      return schema;
    }

    @Override
    public ReplicationResult replicate(int number, Duration limit) {
      int replication = (number - 1) / 100 + 1;
      double[] none = {};
      return new ReplicationResult(
          number,
          replication,
          Draws.replicationSeed(1, replication),
          "001",
          0,
          Status.OK,
          "",
          horizon,
          none,
          none,
          none,
          events,
          List.of());
    }
  }
}
