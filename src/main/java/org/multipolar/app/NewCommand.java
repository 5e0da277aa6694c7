package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.multipolar.scenario.ScenarioTemplate;
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
      "It goes to scenarios/NAME.yaml; a file that is there is never overwritten.",
      ""
    })
final class NewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "Letters, digits and hyphens.")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, BadInput {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      throw new BadInput(
          "'" + name + "' is no name for a scenario: letters, digits and hyphens only");
    }
    Path folder = Files.isDirectory(Path.of("scenarios")) ? Path.of("scenarios") : Path.of("");
    Path file = folder.resolve(name + ".yaml");
    try {
      Files.writeString(file, ScenarioTemplate.text(name), UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput(file + " is there already; choose another name or move it away");
    }
    PrintWriter print = spec.commandLine().getOut();
    print.println("Wrote " + file);
    print.println("Next:    multipolar validate " + file + "; multipolar run " + file);
    print.flush();
    return 0;
  }
}
