package org.multipolar.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped scenario files. */
public final class Shipped {
  public static final Path SCENARIOS = Path.of("scenarios");

  private Shipped() {}

  /** The small files of the propositions, with results on the propositions' pages. */
  public static List<Path> propositions() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS.resolve("propositions"))) {
      return files.sorted().toList();
    }
  }

  public static List<Path> files() throws IOException {
    try (Stream<Path> top = Files.list(SCENARIOS);
        Stream<Path> classroom = Files.list(SCENARIOS.resolve("classroom"));
        Stream<Path> presets = Files.list(SCENARIOS.resolve("presets"))) {
      return Stream.of(top, classroom, presets)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  /** File names of the tables of a world. */
  public static List<String> tables(String world) throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS.resolve("worlds").resolve(world))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Reads a scenario file with the values at some dotted paths replaced. */
  public static Scenario read(Path file, Map<String, String> settings) {
    ReadResult reading = ScenarioReader.read(file, settings);
    return reading
        .scenario()
        .orElseThrow(() -> new IllegalArgumentException(reading.problems().toString()));
  }
}
