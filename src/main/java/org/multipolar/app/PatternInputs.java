package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.multipolar.history.PatternCheck;
import org.multipolar.history.Targets;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.ShippedFiles;

/**
 * A table of patterns. Its rows name scenarios beside the table or, without such a file, shipped
 * ones, in either case without the suffix.
 *
 * @param table the file
 */
record PatternInputs(Path table) {

  /** The shipped table. */
  static Path shipped() {
    return shippedFile("observations/" + PatternReader.FILE);
  }

  /** A shipped file, by its path below the folder of scenarios. */
  static Path shippedFile(String file) {
    return ShippedFiles.at(Path.of(ShippedFiles.FOLDER, file));
  }

  /** Reads the table; of some rows, also operators, entities and scenarios are checked. */
  List<Pattern> read(Predicate<Pattern> some) throws BadInput {
    Map<String, ReadResult> scenarios = new LinkedHashMap<>();
    PatternReader.Patterns read =
        PatternReader.read(
            table,
            (pattern, objections) -> {
              if (some.test(pattern)) {
                check(pattern, pattern.scenario(), "scenario", scenarios, objections);
                pattern
                    .against()
                    .ifPresent(other -> check(pattern, other, "against", scenarios, objections));
              }
            });
    List<Problem> problems = new ArrayList<>(read.problems());
    scenarios.values().forEach(each -> problems.addAll(each.problems()));
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return read.patterns();
  }

  private void check(
      Pattern pattern,
      String scenario,
      String column,
      Map<String, ReadResult> scenarios,
      ObservationReader.Objections objections) {
    Path file = file(scenario);
    if (!Files.isRegularFile(file)) {
      objections.add(
          column, column + ": no file '" + scenario + ".yaml' beside the table or shipped");
      return;
    }
    scenarios
        .computeIfAbsent(scenario, name -> ScenarioReader.read(file))
        .scenario()
        .ifPresent(read -> Targets.check(pattern, read.world().tables(), objections));
  }

  private Path file(String scenario) {
    Path beside = table.resolveSibling(scenario + ".yaml");
    return Files.exists(beside) ? beside : shippedFile(scenario + ".yaml");
  }

  /** The check of rows of the table, with the observations that are shipped as their record. */
  PatternCheck check(List<Pattern> rows) throws IOException, BadInput {
    Targets record =
        Targets.shipped(
            ObservationReader.tables(shipped().getParent()),
            scenario(shippedFile("baseline.yaml"), Map.of()).world().tables());
    return new PatternCheck(rows, record.all());
  }

  /** The scenarios that a check runs, each up to the last month that it needs. */
  Map<String, Scenario> scenarios(PatternCheck check) throws BadInput {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check.needs().entrySet()) {
      scenarios.put(
          need.getKey(),
          scenario(file(need.getKey()), Map.of("run.to", need.getValue().last().toString())));
    }
    return scenarios;
  }

  /** A scenario of the table. */
  Scenario scenario(String name) throws BadInput {
    return scenario(file(name), Map.of());
  }

  static Scenario scenario(Path file, Map<String, String> settings) throws BadInput {
    return ScenarioOptions.scenario(ScenarioReader.read(file, settings));
  }
}
