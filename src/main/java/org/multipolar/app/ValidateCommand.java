package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.lesson.ActingLevers;
import org.multipolar.preset.Presets;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.Confusable;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.SourceText;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.text.Labels;
import org.multipolar.value.parameter.ParameterCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar validate FILES}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    header =
        "Checks scenario, study, calibration and world files and tables, and reports"
            + " all errors at once.",
    description = {
      "",
      "Tables are those of observations, of patterns, of parameter sets and of"
          + " worlds. The checks are those of the command for a file. Nothing is run,"
          + " except with --act, and nothing is written.",
      ""
    })
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILES",
      converter = InputFile.class,
      arity = "1..*",
      description = "Scenario, study, calibration or world files, or tables.")
  private List<Path> files;

  @Option(
      names = "--act",
      description =
          "Tries every lever that a scenario sets, every slider of its class, every body"
              + " and every summit in two runs, at its minimum and its maximum, and warns of"
              + " each that has no effect. Takes a minute or two for a scenario of all states.")
  private boolean act;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput, IOException {
    PrintWriter print = spec.commandLine().getOut();
    Set<Problem> problems = new LinkedHashSet<>();
    for (Path file : files) {
      Optional<String> results = BadInput.results(file, "a file");
      if (results.isPresent()) {
        problems.add(new Problem(file.toString(), 0, 0, results.get()));
        continue;
      }
      switch (FileKind.of(file)) {
        case STUDY -> problems.addAll(study(file, print));
        case CALIBRATION -> problems.addAll(calibration(file, print));
        case SCENARIO -> problems.addAll(scenario(file, print));
        case WORLD -> problems.addAll(world(file, print));
        case TABLE -> problems.addAll(table(file, print));
      }
    }
    print.flush();
    if (!problems.isEmpty()) {
      throw new BadInput(List.copyOf(problems), "nothing was changed");
    }
    return 0;
  }

  private List<Problem> scenario(Path file, PrintWriter print) {
    ReadResult reading = ScenarioReader.read(file);
    List<Problem> problems = new ArrayList<>(reading.problems());
    Optional<Scenario> scenario = reading.scenario();
    if (scenario.isPresent() && !Presets.knows(scenario.get().preset())) {
      String unknown = Presets.unknown(scenario.get().preset());
      SourceLocation at =
          YamlText.file(file, new Problems())
              .map(tree -> tree.at("preset"))
              .orElse(SourceLocation.of(file.toString()));
      problems.add(new Problem(file.toString(), at.line(), at.column(), unknown));
    } else {
      scenario.ifPresent(good -> tell(file, good, ScenarioOptions.notes(reading), print));
    }
    return problems;
  }

  private void tell(Path file, Scenario good, List<String> notes, PrintWriter print) {
    print.println(file + ": " + good.title());
    notes.forEach(note -> print.println("  note: " + note));
    if (act) {
      tell(ActingLevers.of(good), print);
    }
  }

  private static void tell(List<ActingLevers.Trial> trials, PrintWriter print) {
    for (ActingLevers.Trial trial : trials) {
      if (!trial.acts()) {
        print.println("  warning: " + trial.lever() + " moves nothing");
      }
    }
    long acting = trials.stream().filter(ActingLevers.Trial::acts).count();
    print.println("  " + acting + " of " + Labels.count(trials.size(), "lever") + " act");
  }

  private static List<Problem> study(Path file, PrintWriter print) {
    StudyReader.Outcomes read = StudyReader.read(file);
    if (read.spec().isEmpty()) {
      return read.problems();
    }
    try {
      int points = Studies.of(read.spec().get()).design().points().size();
      String title = read.spec().get().title();
      print.println(file + ": " + title + ", a study of " + Labels.count(points, "point"));
      return List.of();
    } catch (BadInput e) {
      return e.problems(file);
    }
  }

  private static List<Problem> world(Path file, PrintWriter print) {
    WorldReader.WorldReading read =
        WorldReader.read(file.getFileName().toString(), file.toAbsolutePath());
    read.world().ifPresent(good -> print.println(file + ": " + good.title() + ", a world"));
    return read.problems();
  }

  private static List<Problem> calibration(Path file, PrintWriter print) throws IOException {
    CalibrationReader.Outcome read = CalibrationReader.read(file, OperatorCatalogue::check);
    if (read.spec().isEmpty()) {
      return read.problems();
    }
    try {
      int targets =
          CalibrateCommand.fitted(
                  read.spec().get(), CalibrateCommand.targets(read.spec().get(), file))
              .size();
      int patterns = CalibrateCommand.patterns(read.spec().get()).patterns().size();
      print.println(
          file
              + ": "
              + read.spec().get().title()
              + ", a calibration on "
              + Stream.of(Labels.count(targets, "observation"), Labels.count(patterns, "pattern"))
                  .filter(count -> !count.startsWith("0 "))
                  .collect(Collectors.joining(" and ")));
      return List.of();
    } catch (BadInput e) {
      return e.problems(file);
    }
  }

  private static long known(List<String> header, List<String> columns) {
    return columns.stream().filter(column -> CsvTable.names(header, column)).count();
  }

  private static List<Problem> table(Path file, PrintWriter print) throws IOException {
    List<String> header = CsvTable.header(file);
    Optional<Path> world = WorldReader.ofTable(file);
    String kind = "a table of ";
    List<Problem> problems;
    long ofObservations = known(header, ObservationReader.REQUIRED);
    if (world.isPresent()) {
      kind += "the world " + world.get();
      problems = WorldReader.read(world.get().getFileName().toString(), world.get()).problems();
    } else if (known(header, PatternReader.COLUMNS) > Math.max(2, ofObservations)) {
      kind += "patterns";
      problems = PatternReader.read(file).problems();
    } else if (ParameterCatalogue.entries().keySet().stream()
        .anyMatch(name -> CsvTable.names(header, name))) {
      kind += "parameter vectors";
      problems = ScenarioReader.parameterSet(file);
    } else if (ofObservations > 1) {
      kind += "observations";
      try {
        problems = HistoryCommand.problems(file);
      } catch (BadInput e) {
        problems = e.problems(file);
      }
    } else {
      Problems unread = new Problems();
      Optional<String> text = SourceText.of(file, unread);
      if (text.isPresent()) {
        unread.add(
            SourceLocation.of(file.toString()),
            text.get().isBlank()
                ? "is empty"
                : "is a table of no known kind"
                    + Confusable.signIn(String.join(" ", header))
                    + "; the table of a design is checked with its study");
      }
      return unread.sorted();
    }
    if (problems.isEmpty()) {
      print.println(file + ": " + kind);
    }
    return problems;
  }
}
