package org.multipolar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.text.Labels;
import org.multipolar.text.Quote;
import picocli.CommandLine.Option;

/** Options that override keys of a scenario; the scenario reader checks their values. */
final class ScenarioOptions {

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      completionCandidates = Completion.Settings.class,
      description =
          "Overrides a key of the scenario, e.g. --set parameters.research.openWeights=0.8."
              + " Can be repeated.")
  private List<String> settings = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Random seed of the run; scenarios with the same seed use common random numbers.")
  private String seed;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "Number of replications; existing ones are reused.")
  private String replications;

  /** The replacements of {@code --set}, in order. */
  static List<Replacement> replacements(List<String> settings) throws BadInput {
    List<Replacement> all = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String option = "--set " + Quote.shortened(setting);
      if (equals < 1) {
        throw new BadInput(option + ": must be KEY=VALUE, e.g. --set run.replications=20");
      }
      String key = setting.substring(0, equals);
      String value = setting.substring(equals + 1);
      if (value.isBlank()) {
        throw new BadInput(
            option
                + ": no value; to remove the key, write --set "
                + Quote.shortened(key)
                + "=null");
      }
      add(new Replacement("--set " + setting, key, value), all);
    }
    return all;
  }

  /** Adds a replacement; policies are added to those before, any other key has one value. */
  private static void add(Replacement given, List<Replacement> all) throws BadInput {
    for (Replacement earlier : all) {
      if (earlier.path().equals(given.path()) && !given.path().equals("policies")) {
        throw new BadInput(
            given.option() + ": " + given.path() + " is also set by " + earlier.option());
      }
    }
    all.add(given);
  }

  private List<Replacement> replacements() throws BadInput {
    List<Replacement> all = new ArrayList<>(replacements(settings));
    if (seed != null) {
      add(number("--seed", "run.seed", seed), all);
    }
    if (replications != null) {
      add(number("--replications", "run.replications", replications), all);
    }
    return all;
  }

  private static Replacement number(String option, String key, String value) throws BadInput {
    if (value.isBlank()) {
      throw new BadInput(option + " '" + value + "': must be a whole number");
    }
    return new Replacement(option + " " + value, key, value);
  }

  /**
   * The options as words of a command that reads the scenario in the same way.
   *
   * @param others further settings (dotted key → value), which the options override
   */
  List<String> words(Map<String, String> others) {
    List<String> words = new ArrayList<>();
    others.forEach(
        (key, value) -> {
          if (settings.stream().noneMatch(setting -> setting.startsWith(key + "="))) {
            words.addAll(List.of("--set", key + "=" + (value.isEmpty() ? "null" : value)));
          }
        });
    settings.forEach(setting -> words.addAll(List.of("--set", setting)));
    if (seed != null) {
      words.addAll(List.of("--seed", seed));
    }
    if (replications != null) {
      words.addAll(List.of("-n", replications));
    }
    return words;
  }

  /** Reads a scenario with the options. */
  ReadResult read(Path file) throws BadInput {
    return read(file, Map.of());
  }

  /** Reads a scenario with settings (dotted key → value) that the options override. */
  ReadResult read(Path file, Map<String, String> settings) throws BadInput {
    List<Replacement> all = new ArrayList<>();
    settings.forEach((key, value) -> all.add(Replacement.set(key, value)));
    all.addAll(replacements());
    BadInput.unless(file, FileKind.SCENARIO);
    return ScenarioReader.read(file, all);
  }

  /** Reads a scenario with the options, overridden by settings of the command. */
  ReadResult readFor(Path file, Map<String, String> insisted) throws BadInput {
    List<Replacement> all = replacements();
    insisted.forEach((key, value) -> all.add(Replacement.set(key, value)));
    BadInput.unless(file, FileKind.SCENARIO);
    return ScenarioReader.read(file, all);
  }

  /** The scenario that was read. */
  static Scenario scenario(ReadResult reading) throws BadInput {
    return reading.scenario().orElseThrow(() -> new BadInput(reading.problems()));
  }

  /** Notes on a scenario that was read, one sentence each. */
  static List<String> notes(ReadResult reading) {
    List<String> notes = new ArrayList<>(reading.notes());
    notes.addAll(reading.standIns());
    return notes;
  }

  /** Prints the notes before a run, those on blocs only as a count. */
  static void tellNotes(ReadResult reading, Path file, ConsoleOutput say) {
    reading.notes().forEach(note -> say.remark("note: " + note));
    int folded = reading.standIns().size();
    if (folded > 0) {
      say.remark(
          "note: blocs stand in for states that the scenario names, in "
              + Labels.count(folded, "place")
              + "; "
              + CommandHint.command("validate", file)
              + " lists them");
    }
  }
}
