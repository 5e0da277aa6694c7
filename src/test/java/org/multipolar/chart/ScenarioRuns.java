package org.multipolar.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.multipolar.execution.RepeatedRuns;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.FigureFacts;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.world.Blueprint;

/** Runs shipped scenarios into a folder, as data for figures. */
final class ScenarioRuns {
  private static final int BLOCK = 16;

  private ScenarioRuns() {}

  static Scenario read(String file, Map<String, String> overrides) {
    ReadResult reading = ScenarioReader.read(Path.of("scenarios", file), overrides);
    return reading
        .scenario()
        .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
  }

  static RecordedResults run(Scenario scenario, int replications, Path folder) throws IOException {
    Blueprint blueprint = Blueprints.of(scenario);
    Experiment experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            scenario.record().plan(scenario.world().tables()),
            scenario.run().seed(),
            scenario.record().events(),
            "");
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            Identity.of(scenario.identity()),
            scenario.resolvedYaml(),
            scenario.run().seed(),
            replications,
            experiment.schema(),
            List.of("run"));
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      new Batch(experiment, 2, null, Progress.NONE).run(results.missing(BLOCK), results.sink());
      results.finish(List.of(), Progress.NONE);
    }
    FigureFacts facts = FigureFacts.of(scenario);
    ResultsReader reader = ResultsReader.open(folder);
    return new RecordedResults(
        reader,
        scenario.title(),
        scenario.question(),
        facts.branch(),
        facts.events(),
        facts.names(),
        facts.blocs(),
        scenario.looked().metrics(),
        List.of(),
        new RepeatedRuns(scenario, reader)::relations);
  }
}
