package org.multipolar.app;

import picocli.CommandLine.Option;

/** The option that says how many replications run at a time. */
final class Threads {

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = WholeNumber.Threads.class,
      description =
          "How many replications run at a time (default: one a core). Never matters for"
              + " the results.")
  private int number = Runtime.getRuntime().availableProcessors();

  int number() {
    return number;
  }
}
