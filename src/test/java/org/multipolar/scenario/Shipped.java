package org.multipolar.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files that come with the program. */
final class Shipped {
  static final Path SCENARIOS = Path.of("scenarios");

  private Shipped() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> top = Files.list(SCENARIOS);
        Stream<Path> classroom = Files.list(SCENARIOS.resolve("classroom"));
        Stream<Path> presets = Files.list(SCENARIOS.resolve("presets"));
        Stream<Path> propositions = Files.list(SCENARIOS.resolve("propositions"))) {
      return Stream.of(top, classroom, presets, propositions)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
