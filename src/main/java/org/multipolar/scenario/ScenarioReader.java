package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;

/** Reads scenario files. Invalid input results in problems, never in an exception. */
public final class ScenarioReader {

  private ScenarioReader() {}

  /** The schema of a scenario file. */
  public static Schema.Keys schema() {
    return ScenarioKeys.SCHEMA;
  }

  /** Problems of a table of parameter vectors. */
  public static List<Problem> parameterSet(Path table) {
    Problems problems = new Problems();
    ParameterSetReader.read(table, problems);
    return problems.sorted();
  }

  /** Reads a scenario without replacements. */
  public static ReadResult read(Path file) {
    return read(file, List.of());
  }

  /** Reads a scenario with the values at some dotted paths replaced, as by {@code --set}. */
  public static ReadResult read(Path file, Map<String, String> settings) {
    List<Replacement> replacements = new ArrayList<>();
    settings.forEach((path, value) -> replacements.add(Replacement.set(path, value)));
    return read(file, replacements);
  }

  /** Problems of a value by itself, whatever scenario it is set in. */
  public static List<Problem> problems(Replacement value) {
    Problems problems = new Problems();
    new Inheritance(problems).replacement(value);
    return problems.sorted();
  }

  /** Reads a scenario with some values replaced, in the given order. */
  public static ReadResult read(Path file, List<Replacement> replacements) {
    Problems problems = new Problems();
    List<String> notes = new ArrayList<>();
    List<String> standIns = new ArrayList<>();
    Inheritance inheritance = new Inheritance(problems);
    Optional<Scenario> scenario =
        inheritance
            .resolve(file, replacements)
            .flatMap(
                tree ->
                    new ScenarioBinder(tree, file, inheritance.layers(), problems, notes, standIns)
                        .bind());
    return new ReadResult(
        problems.size() == 0 ? scenario : Optional.empty(), problems.sorted(), notes, standIns);
  }
}
