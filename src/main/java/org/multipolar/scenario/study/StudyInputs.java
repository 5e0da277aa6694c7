package org.multipolar.scenario.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.world.WorldSpec;
import org.multipolar.scenario.yaml.YamlWriter;

/**
 * The files that values of a study refer to: worlds and parameter sets. Each is named in the
 * results by its content, so that results do not depend on its original path.
 */
public final class StudyInputs {
  private static final String WORLD = "world";
  private static final String PARAMETER_SET = "parameterSet";

  private final Map<Assignment, String> values = new LinkedHashMap<>();
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * Thrown if a value of a study refers to different files for different scenarios; the message
   * gives its place.
   */
  public static final class AmbiguousFile extends Exception {
    private static final long serialVersionUID = 1;

    private AmbiguousFile(String message) {
      super(message);
    }
  }

  /** Whether a value refers to a file. */
  public static boolean brings(Assignment given) {
    return given.path().equals(WORLD)
        || given.path().startsWith(WORLD + ".")
        || given.path().equals(PARAMETER_SET);
  }

  /** Adds the files that a level of a factor refers to in a scenario that was read with it. */
  public void addLevel(String level, List<Assignment> assignments, Scenario scenario)
      throws AmbiguousFile {
    add(assignments, scenario);
    digests.put(
        level,
        scenario.world().digest()
            + scenario.parameterSet().map(set -> " " + set.digest()).orElse(""));
  }

  /** Adds the files that values refer to in a scenario that was read with them. */
  public void add(List<Assignment> assignments, Scenario scenario) throws AmbiguousFile {
    for (Assignment given : assignments) {
      if (given.path().equals(WORLD) && scenario.world().spec() instanceof WorldSpec.Named) {
        name(given, scenario.world().spec().text());
      } else if (given.path().equals(PARAMETER_SET) && !given.value().isEmpty()) {
        name(given, scenario.parameterSet().map(ParameterSet::file).orElseThrow());
      }
    }
    if (assignments.stream().anyMatch(StudyInputs::brings)) {
      files.putAll(scenario.inputs());
    }
  }

  private void name(Assignment given, String file) throws AmbiguousFile {
    String before = values.put(given, YamlWriter.quoted(file));
    if (before != null && !before.equals(values.get(given))) {
      throw new AmbiguousFile(
          given.place()
              + ": "
              + given.value()
              + " means different files for different scenarios of the study; give each its own"
              + " name, or write its whole path");
    }
  }

  /** The value as written in results. */
  String value(Assignment given) {
    return values.getOrDefault(given, given.value());
  }

  /** Digests of worlds and parameter sets, by the level that refers to them. */
  Map<String, String> digests() {
    return digests;
  }

  /** The files by their names in the results. */
  Map<String, String> files() {
    return files;
  }

  /** The assignments as a tree of keys. */
  Map<String, Object> tree(List<Assignment> assignments) {
    Map<String, Object> tree = new LinkedHashMap<>();
    assignments.forEach(
        given -> {
          String value = value(given);
          tree.put(YamlWriter.quoted(given.path()), value.isEmpty() ? "null" : value);
        });
    return tree;
  }
}
