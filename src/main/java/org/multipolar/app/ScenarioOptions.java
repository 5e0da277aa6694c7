package org.multipolar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Reading;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine.Option;

/** Options that change a scenario from the command line. */
final class ScenarioOptions {

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Overrides a key of the scenario, e.g. --set parameters.research.openSpillover=0.8."
              + " Can be repeated.")
  private List<String> settings = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the run; scenarios with the same seed share their luck.")
  private Long seed;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "How many replications; with results in place the missing ones are run.")
  private Integer replications;

  /** The overrides, dotted key → value. */
  private Map<String, String> overrides() throws BadInput {
    Map<String, String> all = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new BadInput(
            "--set " + setting + ": it takes KEY=VALUE, e.g. --set run.replications=20");
      }
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    if (seed != null) {
      all.put("run.seed", Long.toString(seed));
    }
    if (replications != null) {
      all.put("run.replications", Integer.toString(replications));
    }
    return all;
  }

  /** Reads a scenario with the overrides; what is worth knowing goes to {@code notes}. */
  Scenario read(Path file, List<String> notes) throws BadInput {
    return read(file, Map.of(), notes);
  }

  /** Reads a scenario with settings, dotted key → value, and then with the overrides. */
  Scenario read(Path file, Map<String, String> settings, List<String> notes) throws BadInput {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(overrides());
    return scenario(file, all, notes);
  }

  /** Reads a scenario with the overrides, and then with settings that a command insists on. */
  Scenario readFor(Path file, Map<String, String> insisted, List<String> notes) throws BadInput {
    Map<String, String> all = overrides();
    all.putAll(insisted);
    return scenario(file, all, notes);
  }

  private static Scenario scenario(Path file, Map<String, String> all, List<String> notes)
      throws BadInput {
    Reading reading = ScenarioReader.read(file, all);
    if (reading.scenario().isEmpty()) {
      throw new BadInput(reading.problems());
    }
    notes.addAll(new ArrayList<>(reading.notes()));
    return reading.scenario().get();
  }
}
