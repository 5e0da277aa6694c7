package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scenario files. Bad input gives problems, never an exception. */
public final class ScenarioReader {

  private ScenarioReader() {}

  /** Reads a scenario as it stands. */
  public static Reading read(Path file) {
    return read(file, Map.of());
  }

  /**
   * Reads a scenario with some values replaced.
   *
   * @param overrides dotted path → value as YAML, applied in the order of the map; an empty value
   *     removes
   */
  public static Reading read(Path file, Map<String, String> overrides) {
    Problems problems = new Problems();
    List<String> notes = new ArrayList<>();
    Optional<Scenario> scenario =
        new Inheritance(problems)
            .resolve(file, overrides)
            .flatMap(tree -> new ScenarioBinder(tree, file, problems, notes).bind());
    return new Reading(
        problems.size() == 0 ? scenario : Optional.empty(), problems.sorted(), notes);
  }
}
