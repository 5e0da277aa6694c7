package org.multipolar.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.multipolar.gui.ClassroomWindow;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.ShippedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar gui [SCENARIO]}. */
@Command(
    name = "gui",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Opens a scenario in the classroom window.",
    description = {
      "",
      "Shows a map, a network, charts, the story in plain words, and a slider for each lever of the"
          + " classroom. Moving a lever during a run changes what follows; the run without the"
          + " move, with the same random seed, is drawn beside it. F1 lists the keys.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} gui",
      "  ${sys:multipolar.command:-multipolar} gui scenarios/classroom/two-blocs.yaml --replication 3"
    })
final class GuiCommand implements Callable<Integer> {
  private static final Path FIRST = Path.of("scenarios", "classroom", "july-2025.yaml");

  @Parameters(
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      arity = "0..1",
      description = "The scenario file (default: scenarios/classroom/july-2025.yaml).")
  private Path file;

  @Mixin private ScenarioOptions options;

  @Option(
      names = "--replication",
      paramLabel = "R",
      converter = WholeNumber.Replication.class,
      description = "The replication to start with (default: 1).")
  private Integer replication;

  @Option(
      names = "--measure",
      description = "Opens the window, measures its speed, prints the measurements and closes it.")
  private boolean measure;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws BadInput, InterruptedException {
    Optional<String> obstacle = ClassroomWindow.obstacle();
    if (obstacle.isPresent()) {
      throw new BadInput(obstacle.get());
    }
    Path read = file != null ? file : ShippedFiles.at(FIRST);
    ReadResult reading = options.read(read);
    Scenario scenario = ScenarioOptions.scenario(reading);
    ScenarioOptions.tellNotes(reading, read, say);
    int first = replication == null ? 1 : replication;
    if (!measure) {
      ClassroomWindow.show(read, scenario, first);
      return 0;
    }
    List<String> lines = ClassroomWindow.measure(read, scenario, first);
    lines.forEach(say.out()::println);
    say.out().flush();
    return 0;
  }
}
