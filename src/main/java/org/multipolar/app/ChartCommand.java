package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.scenario.yaml.Suggestion;
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
          + " data and its caption. For a study, all figures and tables are regenerated.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025 --figure lag --figure membership --out figures"
    })
final class ChartCommand implements Callable<Integer> {
  private static final String RUNS = "runs.csv";

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      description =
          "Name of a figure, or 'all' (default: the figures of the scenario). Can be repeated; '${sys:multipolar.command:-multipolar} describe figures' lists them.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Folder for the figures (default: RESULTS/figures).")
  private Path out;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    if (StudyReport.isStudy(folder)) {
      return study();
    }
    ResultsReader results = ResultsReader.open(folder);
    List<FigureSpec> specs = figures(Gallery.kept(results));
    Completeness.check(List.of(results), say);
    Path place = out == null ? folder.resolve("figures") : out;
    OutputFolder.make(place);
    boolean drawn =
        say.draw(() -> Gallery.of(List.of(results)).draw(specs, place, say), ConsoleOutput.AGAIN);
    say.out().flush();
    return drawn ? 0 : CommandLine.ExitCode.SOFTWARE;
  }

  /** Redraws a study, whose figures follow from its design. */
  private int study() throws IOException, BadInput {
    if (!names.isEmpty() && !names.equals(List.of("all"))) {
      throw new BadInput(
          "--figure "
              + names.get(0)
              + ": "
              + folder
              + " holds a study, whose figures follow from its design; they are drawn together");
    }
    StudyRun study = StudyRun.read(folder.resolve(StudyText.FILE));
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
    return StudyCommand.report(study, folder, report, new FigureChoice(), say);
  }

  private List<FigureSpec> figures(Scenario scenario) throws BadInput {
    if (names.isEmpty()) {
      return scenario.figures();
    }
    if (names.equals(List.of("all"))) {
      return FigureCatalogue.all();
    }
    List<FigureSpec> specs = new ArrayList<>();
    for (String name : names) {
      Optional<FigureSpec> own =
          scenario.figures().stream().filter(f -> f.name().equals(name)).findFirst();
      specs.add(
          own.or(() -> FigureCatalogue.named(name))
              .orElseThrow(
                  () ->
                      new BadInput(
                          "--figure "
                              + name
                              + ": no such figure"
                              + Suggestion.hint(name, figureNames(scenario)))));
    }
    return specs;
  }

  private static Set<String> figureNames(Scenario scenario) {
    Set<String> all = new LinkedHashSet<>();
    scenario.figures().forEach(figure -> all.add(figure.name()));
    FigureCatalogue.all().forEach(figure -> all.add(figure.name()));
    return all;
  }
}
