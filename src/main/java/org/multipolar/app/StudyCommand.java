package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.execution.Shard;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.Design;
import org.multipolar.study.StudyRuns;
import org.multipolar.text.Labels;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar study FILE}. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a designed experiment: many combinations with common random numbers.",
    description = {
      "",
      "A study file names the scenario, the factors and their design, the replications and the"
          + " outcomes. All combinations share their random seeds. Existing replications are"
          + " reused: after Ctrl-C or a crash, or to add replications, rerun the same command.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} study scenarios/studies/controls-openness.yaml --plan",
      "  ${sys:multipolar.command:-multipolar} study scenarios/studies/controls-openness.yaml",
      "  ${sys:multipolar.command:-multipolar} study scenarios/studies/controls-openness.yaml -n 100",
      "  ${sys:multipolar.command:-multipolar} study scenarios/studies/screening.yaml --shard 2/4"
    })
final class StudyCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Parameters(
      paramLabel = "STUDY",
      converter = InputFile.class,
      description = "The study file, or the name of a shipped one, such as studies/screening.")
  private Path file;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      converter = WholeNumber.Replication.class,
      description =
          "Replications of each point, in place of the file's number; existing ones are"
              + " reused.")
  private Integer replications;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardOption.class,
      description =
          "Runs part I of N into a folder of its own; 'merge' combines the parts. The result is"
              + " byte-identical to a run in one piece.")
  private Shard shard = Shard.ALL;

  @Mixin private StudyOptions options;
  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    return options.perform(file, replications == null ? 0 : replications, shard, say);
  }

  /** Writes and prints the findings of a study. */
  static int report(PreparedStudy study, Path folder, FigureChoice choice, ConsoleOutput say)
      throws IOException, BadInput {
    return report(study, folder, new StudyReport(study, folder, say), choice, say);
  }

  /** Writes and prints the findings of a study with a given report. */
  static int report(
      PreparedStudy study, Path folder, StudyReport report, FigureChoice choice, ConsoleOutput say)
      throws IOException, BadInput {
    boolean drawn = report.write(choice);
    study.description().write(folder);
    int failed = tellFailures(study, folder, say);
    if (!say.quiet()) {
      PrintWriter print = say.out();
      print.println();
      print.println("Results: " + folder);
      print.println(
          "Next:    " + CommandHint.command("query", folder, "select * from results limit 5"));
      print.flush();
    }
    return failed > 0 || !drawn ? CommandLine.ExitCode.SOFTWARE : 0;
  }

  /** Lists failed runs, each with the command that reproduces it. */
  private static int tellFailures(PreparedStudy study, Path folder, ConsoleOutput say)
      throws IOException {
    List<Run> failed = ResultsReader.open(folder).runs().stream().filter(run -> !run.ok()).toList();
    if (failed.isEmpty()) {
      return 0;
    }
    StudyRuns runs = study.runs(folder);
    PrintWriter err = say.err();
    err.println(
        Labels.count(failed.size(), "replication")
            + " failed and "
            + (failed.size() == 1 ? "is" : "are")
            + " left out; "
            + folder.resolve("runs.csv")
            + " gives the reasons.");
    for (Run run : failed.subList(0, Math.min(SHOWN, failed.size()))) {
      Design.Point point = runs.point(run.number());
      err.println("  " + run.status() + ": " + run.reason());
      err.println("    " + Reproduction.command(study, point, runs.replication(run.number())));
    }
    if (failed.size() > SHOWN) {
      err.println("  … and " + (failed.size() - SHOWN) + " more");
    }
    err.flush();
    return failed.size();
  }
}
