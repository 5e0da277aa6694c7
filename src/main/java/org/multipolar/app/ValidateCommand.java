package org.multipolar.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.preset.Presets;
import org.multipolar.scenario.Problem;
import org.multipolar.scenario.Reading;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar validate FILES}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    header = "Checks scenario files and tells every mistake at once.",
    description = {"", "Nothing is run or written.", ""})
final class ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILES", arity = "1..*", description = "Scenario files.")
  private List<Path> files;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    PrintWriter print = spec.commandLine().getOut();
    Set<Problem> problems = new LinkedHashSet<>();
    for (Path file : files) {
      Reading reading = ScenarioReader.read(file);
      problems.addAll(reading.problems());
      Optional<Scenario> scenario = reading.scenario();
      if (scenario.isPresent() && !Presets.knows(scenario.get().preset())) {
        String unknown = Presets.unknown(scenario.get().preset());
        problems.add(new Problem(file.toString(), 0, 0, unknown));
      } else {
        scenario.ifPresent(good -> print.println(file + ": " + good.title()));
        ScenarioOptions.notes(reading).forEach(note -> print.println("  note: " + note));
      }
    }
    print.flush();
    if (!problems.isEmpty()) {
      throw new BadInput(List.copyOf(problems), "nothing was changed");
    }
    return 0;
  }
}
