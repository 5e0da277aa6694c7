package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Series;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.StoredRuns;

/** The results that a page shows before it has run anything, and the scenario that they keep. */
final class StoredReference {
  private final Path folder;
  private final ResultsReader results;

  private StoredReference(Path folder, ResultsReader results) {
    this.folder = folder;
    this.results = results;
  }

  /** Results in a folder; refused where it holds none of a scenario. */
  static StoredReference of(Path folder) throws BadInput, IOException {
    try {
      ResultsReader results = ResultsReader.open(folder);
      if (!Files.isRegularFile(folder.resolve(ResultsFolder.SCENARIO))) {
        throw new BadInput(
            "--from " + folder + ": a page needs the results of a scenario, as 'run' writes them");
      }
      return new StoredReference(folder, results);
    } catch (ResultsException e) {
      throw new BadInput("--from " + e.getMessage());
    }
  }

  /** The scenario that the folder keeps. */
  Path scenario() {
    return folder.resolve(ResultsFolder.SCENARIO);
  }

  /** The replications, once a few of them have been run again and are the same. */
  StoredRuns runs(Scenario scenario) throws BadInput, IOException {
    List<String> metrics =
        results.metrics(Scope.WORLD).stream()
            .filter(name -> MetricCatalogue.world(name).isPresent())
            .toList();
    if (results.months().size() != scenario.run().calendar().ticks() || metrics.isEmpty()) {
      throw new BadInput(
          "--from "
              + folder
              + ": a page shows metrics of the world in every month, and the results have "
              + (metrics.isEmpty() ? "none of them" : "not all months"));
    }
    Map<String, double[][]> values = new LinkedHashMap<>();
    int[] numbers = {};
    for (String metric : metrics) {
      Series series = results.world(metric);
      numbers = series.runs();
      values.put(metric, series.values());
    }
    if (numbers.length == 0) {
      throw new BadInput("--from " + folder + ": all its replications failed");
    }
    Path name = folder.toAbsolutePath().normalize().getFileName();
    StoredRuns runs =
        new StoredRuns(String.valueOf(name), Arrays.stream(numbers).boxed().toList(), values);
    Optional<String> difference = PageFile.difference(scenario, runs);
    if (difference.isPresent()) {
      throw new BadInput(
          "--from "
              + folder
              + ": the page would not show these results: "
              + difference.get()
              + "; run the scenario again with this version, or make the page with the one that"
              + " wrote them");
    }
    return runs;
  }
}
