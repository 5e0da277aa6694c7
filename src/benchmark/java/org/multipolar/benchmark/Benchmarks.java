package org.multipolar.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints the time of a replication, that of a bare MASON loop with as many agents, and their ratio,
 * each the median of five alternating pairs on one thread; then the share of each phase in the
 * time, the growth of time and memory with the number of firms, and the cost of the study engine.
 * Run it with {@code mvn -Pbenchmark verify -DskipTests}; {@code -Dbenchmark=states}, {@code
 * blocs}, {@code firms} or {@code studies} selects one part.
 */
public final class Benchmarks {

  private static final int PAIRS = 5;
  private static final int TICKS = 159;

  private Benchmarks() {}

  /**
   * Runs all benchmarks; an argument restricts them to one world, or to {@code firms} or {@code
   * studies}.
   */
  public static void main(String[] arguments) throws Exception {
    String only = arguments.length > 0 ? arguments[0] : "";
    if (only.equals("studies")) {
      StudyTimes.print();
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %14s %14s %14s %8s %16s%n",
        "world",
        "ms/replication",
        "yardstick ms",
        "replications/s",
        "ratio",
        "bytes/tick");
    for (String world : new String[] {"states", "blocs"}) {
      if (only.isEmpty() || only.equals(world)) {
        pairs(world);
      }
    }
    for (String world : new String[] {"states", "blocs"}) {
      if (only.isEmpty() || only.equals(world)) {
        PhaseTimes.print(world);
      }
    }
    if (only.isEmpty() || only.equals("firms")) {
      firms();
    }
    if (only.isEmpty()) {
      StudyTimes.print();
    }
  }

  private static void pairs(String world) throws RunnerException {
    double[] ours = new double[PAIRS];
    double[] theirs = new double[PAIRS];
    double[] ratios = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      ours[i] = time("recorded", world);
      theirs[i] = time("yardstick", world);
      ratios[i] = ours[i] / theirs[i];
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %14.2f %14.2f %14.1f %8.2f %16.0f%n",
        world,
        median(ours),
        median(theirs),
        1000 / median(ours),
        median(ratios),
        allocation(world) / TICKS);
  }

  private static double time(String method, String world) throws RunnerException {
    return only(options("Replications." + method)
            .param("world", world)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(2)))
        .getPrimaryResult()
        .getScore();
  }

  private static double allocation(String world) throws RunnerException {
    return only(options("Replications.simulated")
            .param("world", world)
            .addProfiler(GCProfiler.class)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(1)
            .measurementTime(TimeValue.seconds(2)))
        .getSecondaryResults()
        .get("gc.alloc.rate.norm")
        .getScore();
  }

  private static void firms() throws RunnerException {
    double small = firms(100_000);
    double large = firms(1_000_000);
    System.out.printf(
        Locale.ROOT,
        "%n12 states, 12 ticks: 10^5 firms %.0f ms, 10^6 firms %.0f ms, ratio %.1f%n",
        small,
        large,
        large / small);
    System.out.printf(
        Locale.ROOT,
        "heap held: 10^5 firms %.0f MB, 10^6 firms %.0f MB%n",
        ManyFirms.heldBytes(100_000) / 1e6,
        ManyFirms.heldBytes(1_000_000) / 1e6);
  }

  private static double firms(int firms) throws RunnerException {
    return only(options("ManyFirms.year")
            .param("firms", Integer.toString(firms))
            .jvmArgs("-Xmx8g", "-Xms8g", "-XX:+UseParallelGC")
            .warmupIterations(2)
            .measurementIterations(5))
        .getPrimaryResult()
        .getStatistics()
        .getPercentile(50);
  }

  private static ChainedOptionsBuilder options(String benchmark) {
    return new OptionsBuilder()
        .include("org\\.multipolar\\.benchmark\\." + benchmark.replace(".", "\\.") + "$")
        .forks(1)
        .threads(1)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static RunResult only(ChainedOptionsBuilder options) throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    return results.iterator().next();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
