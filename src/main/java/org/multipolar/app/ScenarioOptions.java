package org.multipolar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.text.Labels;
import picocli.CommandLine.Option;

/** Options that change a scenario from the command line; the format of scenarios checks them. */
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
  private String seed;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "How many replications; with results in place the missing ones are run.")
  private String replications;

  /** What {@code --set} says, one a time that it is given. */
  static List<Replacement> replacements(List<String> settings) throws BadInput {
    List<Replacement> all = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new BadInput(
            "--set " + setting + ": it takes KEY=VALUE, e.g. --set run.replications=20");
      }
      all.add(
          new Replacement(
              "--set " + setting, setting.substring(0, equals), setting.substring(equals + 1)));
    }
    return all;
  }

  private List<Replacement> replacements() throws BadInput {
    List<Replacement> all = new ArrayList<>(replacements(settings));
    if (seed != null) {
      all.add(number("--seed", "run.seed", seed));
    }
    if (replications != null) {
      all.add(number("--replications", "run.replications", replications));
    }
    return all;
  }

  /** Unlike {@code --set KEY=}, an option without a value does not mean that a key be removed. */
  private static Replacement number(String option, String key, String value) throws BadInput {
    if (value.isBlank()) {
      throw new BadInput(option + " '" + value + "': must be a whole number");
    }
    return new Replacement(option + " " + value, key, value);
  }

  /** Reads a scenario with the overrides. */
  ReadResult read(Path file) throws BadInput {
    return read(file, Map.of());
  }

  /** Reads a scenario with settings, dotted key → value, and then with the overrides. */
  ReadResult read(Path file, Map<String, String> settings) throws BadInput {
    List<Replacement> all = new ArrayList<>();
    settings.forEach((key, value) -> all.add(Replacement.set(key, value)));
    all.addAll(replacements());
    return ScenarioReader.read(file, all);
  }

  /** Reads a scenario with the overrides, and then with settings that a command insists on. */
  ReadResult readFor(Path file, Map<String, String> insisted) throws BadInput {
    List<Replacement> all = replacements();
    insisted.forEach((key, value) -> all.add(Replacement.set(key, value)));
    return ScenarioReader.read(file, all);
  }

  /** The scenario of a reading. */
  static Scenario scenario(ReadResult reading) throws BadInput {
    if (reading.scenario().isEmpty()) {
      throw new BadInput(reading.problems());
    }
    return reading.scenario().get();
  }

  /** Everything that is worth knowing of a reading, a sentence each. */
  static List<String> notes(ReadResult reading) {
    List<String> notes = new ArrayList<>(reading.notes());
    notes.addAll(reading.standIns());
    return notes;
  }

  /** Says what is worth knowing before a run, in a few lines. */
  static void tellNotes(ReadResult reading, Path file, ConsoleOutput say) {
    reading.notes().forEach(note -> say.remark("note: " + note));
    int folded = reading.standIns().size();
    if (folded > 0) {
      say.remark(
          "note: blocs stand in for the states that the script names, in "
              + Labels.count(folded, "place")
              + "; "
              + CommandHint.command("validate", file)
              + " lists them");
    }
  }
}
