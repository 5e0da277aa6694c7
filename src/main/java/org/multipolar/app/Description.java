package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.execution.Descriptions;
import org.multipolar.metric.MetricNames;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.DataDictionary;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.Invocation;
import org.multipolar.store.ResultsReader;

/** Describes folders to archives and other programs, once a command has written to them. */
final class Description {
  private Description() {}

  /** The description of a folder of results, a study or a comparison. */
  static FolderDescription of(Path folder) throws IOException, BadInput {
    if (Compared.is(folder)) {
      List<Scenario> compared = new ArrayList<>();
      for (ResultsReader each : Compared.read(folder)) {
        compared.add(Gallery.kept(each));
      }
      return of(compared);
    }
    ResultsReader results = ResultsReader.open(folder);
    return StudyReport.isStudy(folder)
        ? Studies.read(folder.resolve(StudyText.FILE)).description()
        : Descriptions.of(Gallery.kept(results));
  }

  /** Rewrites the description of a results folder. */
  static void write(Path folder) throws IOException, BadInput {
    of(folder).write(folder);
  }

  private static FolderDescription of(List<Scenario> compared) {
    return new FolderDescription(
        "Comparison: " + String.join(", ", compared.stream().map(Scenario::title).toList()),
        "Differences of all from the first, replications of the same random seed paired.",
        compared.stream().flatMap(each -> each.sources().stream()).distinct().toList(),
        Descriptions.of(compared.get(0)).dictionary());
  }

  /** Describes the folder of a comparison. */
  static void write(Path folder, List<Scenario> compared, Instant start, ConsoleOutput say)
      throws IOException {
    of(compared).write(folder, Invocation.ending(say.typed(), start, 0));
  }

  /** Describes a folder of tables that do not belong to one scenario. */
  static void write(
      Path folder, String title, List<String> sources, Instant start, ConsoleOutput say)
      throws IOException {
    new FolderDescription(
            title, "", sources, new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of()))
        .write(folder, Invocation.ending(say.typed(), start, 0));
  }
}
