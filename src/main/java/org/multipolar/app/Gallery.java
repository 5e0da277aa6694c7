package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.multipolar.chart.Figures;
import org.multipolar.chart.ObservedPoint;
import org.multipolar.chart.Recorded;
import org.multipolar.chart.RecordedResults;
import org.multipolar.execution.RepeatedRuns;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.scenario.FigureFacts;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;

/** Figures of one or several results folders, with the observed record. */
final class Gallery {

  private static final String OBSERVATIONS = "observations";

  private final List<Recorded> recorded;
  private final List<ObservedPoint> observations;

  private Gallery(List<Recorded> recorded, List<ObservedPoint> observations) {
    this.recorded = recorded;
    this.observations = observations;
  }

  /** Figures of a scenario that was just run. */
  static Gallery of(Scenario scenario, ResultsReader results, Path file) throws IOException {
    return new Gallery(List.of(recorded(scenario, results, List.of())), observations(file));
  }

  /** Figures of several results folders, each with its own scenario. */
  static Gallery of(List<ResultsReader> all) throws IOException, BadInput {
    return of(all, (number, scenario) -> List.of());
  }

  /**
   * Figures of several results folders, with published values for the runs.
   *
   * @param published values by number of the results, from 0
   */
  static Gallery of(
      List<ResultsReader> all, BiFunction<Integer, Scenario, List<ObservedPoint>> published)
      throws IOException, BadInput {
    List<Recorded> recorded = new ArrayList<>();
    for (ResultsReader results : all) {
      Scenario scenario = kept(results);
      recorded.add(recorded(scenario, results, published.apply(recorded.size(), scenario)));
    }
    return new Gallery(recorded, observations(all.get(0).folder().resolve(ResultsFolder.SCENARIO)));
  }

  /** The scenario stored in a results folder. */
  static Scenario kept(ResultsReader results) throws BadInput {
    return ScenarioOptions.scenario(
        ScenarioReader.read(results.folder().resolve(ResultsFolder.SCENARIO)));
  }

  private static Recorded recorded(
      Scenario scenario, ResultsReader results, List<ObservedPoint> published) {
    FigureFacts facts = FigureFacts.of(scenario);
    return new RecordedResults(
        results,
        scenario.title(),
        scenario.question(),
        facts.branch(),
        facts.events(),
        facts.names(),
        facts.blocs(),
        scenario.looked().metrics(),
        published,
        new RepeatedRuns(scenario, results)::relations);
  }

  /** The observed record for the figures of a file. */
  static List<ObservedPoint> observations(Path file) throws IOException {
    Optional<Path> folder = folder(file);
    return folder.isPresent() ? read(folder.get()) : List.of();
  }

  /** The nearest folder of observations above a file, or else the shipped one. */
  static Optional<Path> folder(Path file) {
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      for (Path place :
          List.of(
              folder.resolve(OBSERVATIONS), folder.resolve("scenarios").resolve(OBSERVATIONS))) {
        if (Files.isDirectory(place)) {
          return Optional.of(place);
        }
      }
    }
    return Optional.of(ShippedFiles.at(Path.of(ShippedFiles.FOLDER, OBSERVATIONS)))
        .filter(Files::isDirectory);
  }

  /** Reads the observations, each as a point of the metric that its operator reads. */
  private static List<ObservedPoint> read(Path folder) throws IOException {
    ObservationReader.Observations read =
        ObservationReader.read(ObservationReader.tables(folder), OperatorCatalogue::check);
    if (!read.problems().isEmpty()) {
      throw new IOException(read.problems().get(0).toString());
    }
    return read.observations().stream()
        .flatMap(
            o -> OperatorCatalogue.counterpart(o.metric()).map(metric -> drawn(o, metric)).stream())
        .toList();
  }

  private static ObservedPoint drawn(Observation observed, String metric) {
    return new ObservedPoint(
        metric,
        observed.entity(),
        observed.date(),
        observed.value(),
        observed.low(),
        observed.high(),
        observed.source(),
        observed.licence());
  }

  /** Draws figures into a folder and reports those left out. */
  List<Path> draw(List<FigureSpec> specs, Path folder, ConsoleOutput say) throws IOException {
    Figures.Drawn drawn = Figures.draw(recorded, observations, specs, folder);
    drawn.omitted().forEach(reason -> say.remark("note: " + reason));
    return drawn.files().stream()
        .filter(f -> f.toString().endsWith(".svg") && !f.toString().endsWith("-wide.svg"))
        .toList();
  }
}
