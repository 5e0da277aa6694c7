package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.world.ReadWorlds;
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
    return read(file, replacements, new ReadWorlds());
  }

  /**
   * The same without reading a world again.
   *
   * @param worlds worlds that scenarios share
   */
  public static ReadResult read(Path file, List<Replacement> replacements, ReadWorlds worlds) {
    Problems problems = new Problems();
    Inheritance inheritance = new Inheritance(problems);
    ReadResult read = read(file, replacements, inheritance, worlds, problems);
    List<String> layers = inheritance.layers();
    List<String> files = layers.subList(0, layers.size() - replacements.size());
    return new ReadResult(
        read.scenario(),
        new InheritedProblems(files, replacements).placed(read.problems()),
        read.notes(),
        read.standIns());
  }

  /** A scenario with some values replaced; empty if it has problems. */
  public static Optional<Scenario> scenario(Path file, List<Replacement> replacements) {
    Problems problems = new Problems();
    return read(file, replacements, new Inheritance(problems), new ReadWorlds(), problems)
        .scenario();
  }

  /** Problems of a scenario, each in the line in which it shows. */
  static List<Problem> shown(Path file, List<Replacement> replacements) {
    Problems problems = new Problems();
    return read(file, replacements, new Inheritance(problems), new ReadWorlds(), problems)
        .problems();
  }

  private static ReadResult read(
      Path file,
      List<Replacement> replacements,
      Inheritance inheritance,
      ReadWorlds worlds,
      Problems problems) {
    List<String> notes = new ArrayList<>();
    List<String> standIns = new ArrayList<>();
    Optional<Scenario> scenario =
        inheritance
            .resolve(file, replacements)
            .flatMap(
                tree ->
                    new ScenarioBinder(
                            tree, file, inheritance.layers(), worlds, problems, notes, standIns)
                        .bind());
    return new ReadResult(
        problems.size() == 0 ? scenario : Optional.empty(), problems.sorted(), notes, standIns);
  }
}
