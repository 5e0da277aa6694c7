package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.ResultsReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar chart RESULTS}. */
@Command(
    name = "chart",
    mixinStandardHelpOptions = true,
    header = "Redraws the figures of existing results.",
    description = {
      "",
      "Each figure is written as SVG, PDF and PNG (300 dpi), one and two columns wide, with its"
          + " data and its caption. For a study, all tables are regenerated, and all figures or those"
          + " that are named; for a comparison, the figures of its scenarios.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025 --figure lag --figure membership --out figures",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025 --figure lag --with from=2024-01 --with marks=none"
    })
final class ChartCommand implements Callable<Integer> {
  private static final String RUNS = "runs.csv";

  @Parameters(
      paramLabel = "RESULTS",
      description = "A folder of results, of a study or of a comparison.")
  private Path folder;

  @Mixin private FigureOptions figures;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Folder for the figures (default: RESULTS/figures).")
  private Path out;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    BadInput.unlessFolder(folder);
    if (StudyReport.isStudy(folder)) {
      return study();
    }
    boolean compared = Compared.is(folder);
    List<ResultsReader> results =
        compared ? Compared.read(folder) : List.of(ResultsReader.open(folder));
    List<Scenario> scenarios = new ArrayList<>();
    for (ResultsReader each : results) {
      scenarios.add(Gallery.kept(each));
    }
    List<FigureSpec> specs =
        figures.of(
            scenarios.get(0),
            compared ? Compared.figures(scenarios) : scenarios.get(0).figures(),
            scenarios.stream().map(Scenario::title).toList());
    Completeness.check(results, say);
    Path place = out == null ? folder.resolve("figures") : out;
    OutputFolder.make(place);
    boolean drawn =
        say.draw(() -> Gallery.of(results).draw(specs, place, say), ConsoleOutput.AGAIN);
    if (compared) {
      Compared.outdated(folder).ifPresent(say::remark);
    }
    if (place.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      Description.write(folder);
    }
    say.out().flush();
    return drawn ? 0 : CommandLine.ExitCode.SOFTWARE;
  }

  /** Redraws a study, whose figures follow from its design. */
  private int study() throws IOException, BadInput {
    PreparedStudy study = Studies.read(folder.resolve(StudyText.FILE));
    if (!ResultsReader.open(folder).manifest().files().containsKey(RUNS)) {
      throw new BadInput(
          folder
              + " holds one part of a study; merge all parts with "
              + CommandHint.command("merge")
              + " FOLDERS");
    }
    StudyReport report = new StudyReport(study, folder, say);
    if (out != null) {
      OutputFolder.make(out);
      report = new StudyReport(study, folder, out, say);
    }
    report.only(figures);
    return StudyCommand.report(study, folder, report, new FigureChoice(), say);
  }
}
