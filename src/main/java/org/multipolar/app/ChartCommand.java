package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.chart.FontsMissing;
import org.multipolar.metric.FigureCatalogue;
import org.multipolar.metric.FigureSpec;
import org.multipolar.scenario.Nearest;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar chart RESULTS}. */
@Command(
    name = "chart",
    mixinStandardHelpOptions = true,
    header = "Draws the figures of results again, without running.",
    description = {
      "",
      "Each figure is written as SVG, PDF and PNG (300 dpi) at one and at two columns, with its data"
          + " and its caption beside it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025",
      "  ${sys:multipolar.command:-multipolar} chart results/waic-2025 --figure lag --figure membership --out figures"
    })
final class ChartCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      description =
          "A figure by name (default: those of the scenario). Can be repeated; 'all' for"
              + " all; '${sys:multipolar.command:-multipolar} describe figures' lists them.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Where to draw (default: RESULTS/figures).")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, BadInput {
    PrintWriter print = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ResultsReader results = ResultsReader.open(folder);
    Scenario scenario = Gallery.kept(results);
    List<FigureSpec> specs = figures(scenario);
    Completeness.check(List.of(results), err, false);
    try {
      Gallery gallery = Gallery.of(List.of(results));
      Path place = out == null ? folder.resolve("figures") : out;
      OutputFolder.make(place);
      gallery.draw(specs, place);
      gallery.omitted().forEach(reason -> err.println("note: " + reason));
      gallery.pictures().forEach(picture -> print.println("Figure:  " + picture));
      print.flush();
      return 0;
    } catch (FontsMissing e) {
      err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
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
                              + Nearest.hint(name, figureNames(scenario)))));
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
