package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multipolar.scenario.ScenarioTemplate;
import org.multipolar.scenario.world.WorldFiles;
import org.multipolar.store.ResultsException;
import org.multipolar.text.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar new NAME}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    header = "Writes a commented scenario to start from.",
    description = {
      "",
      "Writes scenarios/NAME.yaml, or NAME.yaml if there is no folder 'scenarios'; an existing file"
          + " is never overwritten.",
      ""
    })
final class NewCommand implements Callable<Integer> {

  private static final Path SCENARIOS = Path.of("scenarios");
  private static final String PARENT = "baseline.yaml";

  @Parameters(paramLabel = "NAME", description = "Letters, digits and hyphens.")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      throw new BadInput(
          "'" + name + "' is not a scenario name: use letters, digits and hyphens only");
    }
    boolean beside = Files.isDirectory(SCENARIOS);
    Path file = (beside ? SCENARIOS : Path.of("")).resolve(name + ".yaml");
    String parent = beside ? PARENT : "'" + WorldFiles.shipped(SCENARIOS.resolve(PARENT)) + "'";
    if (Files.exists(file)) {
      throw new BadInput(file + " exists already; choose another name or move it away");
    }
    try {
      WholeFile.write(
          file, ScenarioTemplate.text(name, file.toString(), parent, CommandHint.command()));
    } catch (IOException e) {
      throw new BadInput("cannot write " + ResultsException.reason(e));
    }
    PrintWriter print = spec.commandLine().getOut();
    print.println("Wrote " + file);
    print.println("Next:    " + CommandHint.command("validate", file));
    print.println("         " + CommandHint.command("run", file));
    print.flush();
    return 0;
  }
}
