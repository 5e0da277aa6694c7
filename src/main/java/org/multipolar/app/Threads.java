package org.multipolar.app;

import picocli.CommandLine.Option;

/** The option for the number of parallel replications. */
final class Threads {

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = WholeNumber.Threads.class,
      description =
          "Number of replications to run in parallel (default: one per core). Does not affect"
              + " results.")
  private int number = Runtime.getRuntime().availableProcessors();

  int number() {
    return number;
  }
}
