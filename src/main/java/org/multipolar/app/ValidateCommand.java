package org.multipolar.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.multipolar.preset.Presets;
import org.multipolar.scenario.Problem;
import org.multipolar.scenario.Reading;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine;
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
  public Integer call() {
    PrintWriter print = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int problems = 0;
    for (Path file : files) {
      Reading reading = ScenarioReader.read(file);
      for (Problem problem : reading.problems()) {
        err.println(problem);
        problems++;
      }
      Optional<Scenario> scenario = reading.scenario();
      if (scenario.isPresent() && !Presets.knows(scenario.get().preset())) {
        err.println(file + ": " + Presets.unknown(scenario.get().preset()));
        problems++;
      } else {
        scenario.ifPresent(good -> print.println(file + ": " + good.title()));
      }
    }
    print.flush();
    if (problems > 0) {
      err.println(problems == 1 ? "1 problem." : problems + " problems.");
    }
    return problems > 0 ? CommandLine.ExitCode.USAGE : 0;
  }
}
