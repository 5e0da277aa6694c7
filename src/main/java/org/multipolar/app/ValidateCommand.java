package org.multipolar.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.lesson.ActingLevers;
import org.multipolar.preset.Presets;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.FileKind;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.text.Labels;
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
        "Checks scenario, study, calibration and world files and reports every mistake at once.",
    description = {"", "Nothing is run, unless --act asks for it, and nothing is written.", ""})
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILES",
      arity = "1..*",
      description = "Scenario, study, calibration or world files.")
  private List<Path> files;

  @Option(
      names = "--act",
      description =
          "Tries every lever that a scenario sets, every slider of its class, every body and every"
              + " summit in two runs, at its least and at its most, and warns of each that moves"
              + " nothing. Takes a minute or two for a scenario of all states.")
  private boolean act;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    PrintWriter print = spec.commandLine().getOut();
    Set<Problem> problems = new LinkedHashSet<>();
    for (Path file : files) {
      switch (FileKind.of(file)) {
        case STUDY -> problems.addAll(study(file, print));
        case CALIBRATION -> problems.addAll(calibration(file, print));
        case SCENARIO -> problems.addAll(scenario(file, print));
        case WORLD -> problems.addAll(world(file, print));
        case TABLE ->
            problems.add(
                new Problem(
                    file.toString(),
                    0,
                    0,
                    "is a table; validate takes scenario, study, calibration and world files"));
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
      problems.add(new Problem(file.toString(), 0, 0, unknown));
    } else {
      scenario.ifPresent(good -> print.println(file + ": " + good.title()));
      ScenarioOptions.notes(reading).forEach(note -> print.println("  note: " + note));
      if (act) {
        scenario.ifPresent(good -> tell(ActingLevers.of(good), print));
      }
    }
    return problems;
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
      int points = StudyRun.of(read.spec().get()).design().points().size();
      String title = read.spec().get().title();
      print.println(file + ": " + title + ", a study of " + Labels.count(points, "point"));
      return List.of();
    } catch (BadInput e) {
      return e.lines().stream().map(line -> problem(file, line)).toList();
    }
  }

  private static Problem problem(Path file, String line) {
    String known = file + ": ";
    String message = line.startsWith(known) ? line.substring(known.length()) : line;
    return new Problem(file.toString(), 0, 0, message);
  }

  private static List<Problem> world(Path file, PrintWriter print) {
    WorldReader.WorldReading read =
        WorldReader.read(file.getFileName().toString(), file.toAbsolutePath());
    read.world().ifPresent(good -> print.println(file + ": " + good.title() + ", a world"));
    return read.problems();
  }

  private static List<Problem> calibration(Path file, PrintWriter print) {
    CalibrationReader.Outcome read = CalibrationReader.read(file);
    read.spec().ifPresent(good -> print.println(file + ": " + good.title() + ", a calibration"));
    return read.problems();
  }
}
