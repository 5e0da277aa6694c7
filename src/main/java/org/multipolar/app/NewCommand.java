package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.multipolar.scenario.ScenarioTemplate;
import org.multipolar.scenario.study.StudyTemplate;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.store.ResultsException;
import org.multipolar.text.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar new NAME}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    header = "Writes a commented scenario or study to start from.",
    description = {
      "",
      "Writes scenarios/NAME.yaml, or with --study scenarios/studies/NAME.yaml; NAME.yaml if there is"
          + " no such folder. An existing file is never overwritten.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} new my-question",
      "  ${sys:multipolar.command:-multipolar} new truce-2027 --extends scenarios/chip-truce.yaml",
      "  ${sys:multipolar.command:-multipolar} new my-study --study --title 'An offer in many worlds'"
    })
final class NewCommand implements Callable<Integer> {

  private static final Path SCENARIOS = Path.of("scenarios");
  private static final String PARENT = "baseline.yaml";

  @Parameters(paramLabel = "NAME", description = "Letters, digits and hyphens.")
  private String name;

  @Option(names = "--study", description = "Writes a study.")
  private boolean study;

  @Option(
      names = "--extends",
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      description =
          "The scenario that it extends, or that the study runs (default:"
              + " scenarios/baseline.yaml).")
  private Path parent;

  @Option(names = "--title", paramLabel = "TEXT", description = "Its title (default: NAME).")
  private String title;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      throw new BadInput(
          "'" + name + "' is not a scenario name: use letters, digits and hyphens only");
    }
    if (parent != null && FileKind.of(parent) != FileKind.SCENARIO) {
      throw new BadInput("--extends " + parent + " is not a scenario");
    }
    if (parent != null && !Files.isRegularFile(parent)) {
      throw new BadInput("--extends " + parent + ": no such file" + ShippedFiles.hint(parent));
    }
    Path home = study ? SCENARIOS.resolve("studies") : SCENARIOS;
    Path folder = Files.isDirectory(home) ? home : Path.of("");
    Path file = folder.resolve(name + ".yaml");
    String words = YamlWriter.quoted(title == null ? name : title);
    String from = YamlWriter.quoted(from(folder));
    String program = CommandHint.command();
    if (Files.exists(file)) {
      throw new BadInput(file + " already exists; choose another name or move it away");
    }
    try {
      WholeFile.write(
          file,
          study
              ? StudyTemplate.text(words, file.toString(), from, program)
              : parent == null
                  ? ScenarioTemplate.text(words, file.toString(), from, program)
                  : ScenarioTemplate.commented(words, file.toString(), from, program));
    } catch (IOException e) {
      throw new BadInput("cannot write " + ResultsException.reason(e));
    }
    PrintWriter print = spec.commandLine().getOut();
    print.println("Wrote " + file);
    print.println("Next:    " + CommandHint.command("validate", file));
    print.println(
        "         "
            + (study
                ? CommandHint.command("study", file, "--plan")
                : CommandHint.command("run", file)));
    print.flush();
    return 0;
  }

  /** Path of the parent as written in a file of a folder. */
  private String from(Path folder) {
    Path given = parent == null ? ShippedFiles.at(SCENARIOS.resolve(PARENT)) : parent;
    Path home = folder.toAbsolutePath().normalize();
    Path path = given.toAbsolutePath().normalize();
    if (ShippedFiles.isCarried(given)) {
      return given.toString();
    }
    boolean near = Objects.equals(path.getRoot(), home.getRoot()) && !given.isAbsolute();
    return (near ? home.relativize(path) : path).toString().replace('\\', '/');
  }
}
