package org.multipolar.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.api.Results;
import org.multipolar.api.Study;
import org.multipolar.api.Workers;
import org.multipolar.study.BlockSink;
import org.multipolar.study.Bundle;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.Runner;
import org.multipolar.study.Work;

/**
 * A study has the same bytes on one thread and on Spark, in local-cluster mode with executors in
 * separate processes, whatever is killed.
 */
class SparkRunnerTest {
  @TempDir static Path home;
  private static Path file;
  private static Map<String, String> local;

  @TempDir Path folder;

  @BeforeAll
  static void onOneThread() throws IOException {
    Files.writeString(
        home.resolve("base.yaml"),
        """
        multipolar: 1
        title: Two states for three months
        world: toy
        run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
        """);
    file =
        Files.writeString(
            home.resolve("small.yaml"),
            """
            multipolar: 1
            title: Small
            scenario: base.yaml
            factors:
              spill: {key: parameters.research.openWeights, values: [0.5, 1, 1.5]}
            design: {type: factorial}
            replications: 1000
            events: 2
            outcomes: [lag-open.end]
            """);
    local = results(home.resolve("local"), Workers.threads(1));
  }

  private static Map<String, String> results(Path to, Workers workers) throws IOException {
    Study.of(file.toString()).workers(workers).run(to.toString());
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(to)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = to.relativize(each).toString();
        if (!name.equals("manifest.json") && !name.equals(".lock")) {
          files.put(name, Files.readString(each, ISO_8859_1));
        }
      }
    }
    return files;
  }

  /**
   * A cluster with the given number of executors, each a process with one core and half a gigabyte.
   */
  private static JavaSparkContext cluster(int executors) {
    return new JavaSparkContext(conf("local-cluster[" + executors + ",1,512]"));
  }

  private static SparkConf conf(String master) {
    return new SparkConf()
        .setMaster(master)
        .setAppName("test")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.maxResultSize", "0")
        .set("spark.executor.memory", "450m")
        .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void anyNumberOfExecutorsGivesTheSameBytes(int executors) throws IOException {
    try (JavaSparkContext spark = cluster(executors)) {
      assertThat(results(folder, Workers.of(new SparkRunner(spark)))).isEqualTo(local);
    }
  }

  @Test
  void anExecutorThatDiesIsReplaced() throws IOException {
    try (JavaSparkContext spark = cluster(2)) {
      SparkRunner runner = new SparkRunner(spark);
      long[] killed = new long[1];
      assertThat(results(folder, Workers.of(watched(runner, ended -> kill(killed)))))
          .isEqualTo(local);
      assertThat(killed[0]).isPositive();
    }
  }

  /** Kills an executor of this process, once. */
  private static void kill(long[] killed) {
    if (killed[0] == 0) {
      ProcessHandle executor =
          ProcessHandle.current()
              .children()
              .filter(each -> each.info().command().orElse("").endsWith("java"))
              .findFirst()
              .orElseThrow();
      killed[0] = executor.pid();
      assertThat(executor.destroyForcibly()).isTrue();
    }
  }

  /** The runner with an observer of the fraction of work done. */
  private static Runner watched(SparkRunner runner, DoubleConsumer look) {
    return new Runner() {
      @Override
      public Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress)
          throws IOException {
        return runner.run(
            work, blocks, sink, (ended, failed, total) -> look.accept((double) ended / total));
      }

      @Override
      public void stop() {
        runner.stop();
      }
    };
  }

  @Test
  void aDriverThatDiesIsResumed() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Map.Entry<String, String> each :
        Map.of(
                "spark.master", "local[1]",
                "spark.app.name", "test",
                "spark.ui.enabled", "false",
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1")
            .entrySet()) {
      command.add("-D" + each.getKey() + "=" + each.getValue());
    }
    command.addAll(
        List.of(SparkStudy.class.getName(), file.toString(), folder.resolve("r").toString()));
    File log = folder.resolve("log.txt").toFile();
    Process driver =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    Path blocks = folder.resolve("r/blocks");
    while (driver.isAlive() && count(blocks) < 2) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    driver.destroyForcibly().waitFor();
    long kept = count(blocks);
    assertThat(kept).as(Files.readString(log.toPath())).isBetween(2L, 11L);
    try (JavaSparkContext spark = new JavaSparkContext(conf("local[2]"))) {
      assertThat(results(folder.resolve("r"), Workers.of(new SparkRunner(spark))))
          .isEqualTo(local);
    }
  }

  private static long count(Path blocks) throws IOException {
    if (!Files.isDirectory(blocks)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(blocks)) {
      return files.filter(each -> each.toString().endsWith(".block")).count();
    }
  }

  @Test
  void aWorkerOfAnotherBuildIsRefused() throws Exception {
    Runner pretender =
        new Runner() {
          @Override
          public Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress)
              throws IOException {
            Bundle own = work.bundle();
            Bundle other = new Bundle("0123456789abcdef", own.identity(), own.file(), own.files());
            try (JavaSparkContext spark = cluster(1)) {
              return new SparkRunner(spark)
                  .run(new Work(work.replicator(), null, other), blocks, sink, progress);
            }
          }

          @Override
          public void stop() {
            throw new UnsupportedOperationException();
          }
        };
    assertThatThrownBy(() -> results(folder, Workers.of(pretender)))
        .hasMessageContaining("this worker runs another build of the program")
        .hasMessageContaining("(sources 0123456789ab)");
  }

  @Test
  void theDriversMemoryStaysFlat() throws IOException {
    long few = peak(folder.resolve("few"), 3_334);
    long many = peak(folder.resolve("many"), 33_334);
    System.out.printf("driver's heap after 10^4 runs %d MB, 10^5 runs %d MB%n", few, many);
    assertThat(many - few).as("MB more for ten times as many runs").isLessThan(64);
  }

  /** Heap use of the driver, MB, while the last blocks arrive. */
  private static long peak(Path to, int replications) throws IOException {
    long[] most = new long[1];
    try (JavaSparkContext spark = new JavaSparkContext(conf("local[2]"))) {
      Runner measured =
          watched(
              new SparkRunner(spark),
              done -> {
                if (done > .95 && most[0] == 0) {
                  System.gc();
                  most[0] =
                      ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
                }
              });
      try (Results results =
          Study.of(file.toString())
              .replications(replications)
              .workers(Workers.of(measured))
              .run(to.toString())) {
        assertThat(results.failures()).isEmpty();
      }
    }
    return most[0];
  }
}
