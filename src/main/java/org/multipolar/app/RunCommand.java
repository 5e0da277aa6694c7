package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multipolar.execution.Descriptions;
import org.multipolar.execution.PreparedScenario;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Runner;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar run SCENARIO}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a scenario and draws its figures.",
    description = {
      "",
      "Replications run on all cores; results go to results/NAME. Existing replications are reused:"
          + " after Ctrl-C, or to add replications, rerun the same command.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} run scenarios/waic-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} run scenarios/baseline.yaml -n 200 --threads 2",
      "  ${sys:multipolar.command:-multipolar} run scenarios/baseline.yaml --set mechanisms.smuggling=off --out results/no-smuggling"
    })
final class RunCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      description = "The scenario file, or the name of a shipped one, such as baseline.")
  private Path file;

  @Mixin private ScenarioOptions options;

  @Mixin private Threads threads;

  @Mixin private Destination destination;

  @Option(
      names = "--replication",
      paramLabel = "R",
      converter = WholeNumber.Replication.class,
      description = "Runs only replication R and prints its last month; writes no files.")
  private Integer only;

  @Mixin private FigureChoice choice;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    say.remark("reading " + file);
    ReadResult reading = options.read(file);
    Scenario scenario = ScenarioOptions.scenario(reading);
    ScenarioOptions.tellNotes(reading, file, say);
    if (only != null) {
      return replicate(scenario);
    }
    Path folder = destination.or(scenario.name());
    if (!scenario.preset().isEmpty()) {
      return new PresetRun(file, options, scenario, folder).run(threads, destination, choice, say);
    }
    destination.clear(folder, say);
    Runner.Outcome outcome =
        Execution.of(scenario, ScenarioOptions.notes(reading), folder, threads.number(), say);
    if (outcome.stopped()) {
      return 130;
    }
    ResultsReader results = ResultsReader.open(folder);
    boolean any = results.runs().stream().anyMatch(run -> run.ok());
    boolean drawn =
        !any
            || choice.draw(
                say,
                () ->
                    Gallery.of(scenario, results, file)
                        .draw(scenario.figures(), folder.resolve("figures"), say),
                CommandHint.command("chart", folder),
                folder.resolve("figures"),
                List.of(folder));
    Descriptions.of(scenario).write(folder);
    if (!say.quiet() && any) {
      PrintWriter print = say.out();
      new ResultsDigest(results, scenario.outcomeSet().outcomes(), scenario.run().calendar().step())
          .print(print, scenario.title());
      print.println();
      print.println("Results: " + folder);
      print.println("Next:    " + next(scenario, folder));
      print.flush();
    }
    Reproduction.tellFailed(results, file, options, Map.of(), say);
    return outcome.failed() > 0 || !drawn ? CommandLine.ExitCode.SOFTWARE : 0;
  }

  /**
   * The next command to type: a comparison with a reference if that has the same world and months.
   */
  private static String next(Scenario scenario, Path folder) {
    if (scenario.run().replications() == 1) {
      return CommandHint.command("chart", folder, "--figure", "all"); // one run has no differences
    }
    boolean blocs = scenario.world().spec().text().equals("blocs");
    String reference = blocs ? "classroom/july-2025" : "baseline";
    String other = blocs ? "classroom/exclusive-game" : "no-controls";
    boolean itself = reference.endsWith(scenario.name());
    Path with = ShippedFiles.at(Path.of("scenarios", (itself ? other : reference) + ".yaml"));
    boolean alike =
        ScenarioReader.read(with)
            .scenario()
            .map(CompareCommand::setting)
            .filter(CompareCommand.setting(scenario)::equals)
            .isPresent();
    return alike
        ? CommandHint.command("compare", with, folder)
        : CommandHint.command("chart", folder, "--figure", "all");
  }

  private int replicate(Scenario scenario) {
    PrintWriter print = say.out();
    var experiment = new PreparedScenario(scenario).replicator();
    ReplicationResult result = experiment.replicate(only, null);
    print.println(
        "replication "
            + only
            + (result.row() == 0 ? "" : ", row " + result.row() + " of the parameter set")
            + ": "
            + result.status().name().toLowerCase(java.util.Locale.ROOT)
            + (result.reason().isEmpty() ? "" : ", " + result.reason()));
    if (result.world().length > 0) {
      RecordSchema schema = experiment.schema();
      for (int m = 0; m < schema.worldMetrics().size(); m++) {
        double last = result.world()[schema.grid(Scope.WORLD).index(schema.ticks() - 1, 0, m)];
        print.println(Columns.left(schema.worldMetrics().get(m), 24) + NumberFormats.report(last));
      }
    }
    print.flush();
    return result.reason().isEmpty() ? 0 : CommandLine.ExitCode.SOFTWARE;
  }
}
