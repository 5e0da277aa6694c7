package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.MetricNames;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.ColumnMeaning;
import org.multipolar.store.DataDictionary;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.Invocation;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.ParameterCatalogue;

/** Describes folders for archives and other programs, once a command has written to them. */
final class Description {
  private Description() {}

  /** Results of a scenario. */
  static FolderDescription of(Scenario scenario) {
    return new FolderDescription(
        scenario.title(),
        text(scenario.description(), scenario.question()),
        scenario.sources(),
        new DataDictionary(scenario.looked().metrics(), scenario.looked().outcomes(), List.of()));
  }

  /** Results of a study. */
  static FolderDescription of(StudyRun study) {
    StudySpec spec = study.spec();
    Scenario first = study.runs().scenario(study.design().points().get(0));
    return new FolderDescription(
        spec.title(),
        text(spec.description(), spec.question()),
        first.sources(),
        new DataDictionary(
            first.looked().metrics(),
            spec.outcomes(),
            spec.factors().stream().map(Description::factor).toList()));
  }

  /** Results of a folder, whichever it holds. */
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
        ? of(StudyRun.read(folder.resolve(StudyText.FILE)))
        : of(Gallery.kept(results));
  }

  /** Describes a folder of results anew. */
  static void write(Path folder) throws IOException, BadInput {
    of(folder).write(folder);
  }

  private static FolderDescription of(List<Scenario> compared) {
    return new FolderDescription(
        "Comparison: " + String.join(", ", compared.stream().map(Scenario::title).toList()),
        "Differences of all from the first, replications of the same random seed paired.",
        compared.stream().flatMap(each -> each.sources().stream()).distinct().toList(),
        of(compared.get(0)).dictionary());
  }

  /** Describes the folder of a comparison. */
  static void write(Path folder, List<Scenario> compared, Instant start, ConsoleOutput say)
      throws IOException {
    of(compared).write(folder, Invocation.ending(say.typed(), start, 0));
  }

  /** Describes a folder of tables that are not of one scenario. */
  static void write(
      Path folder, String title, List<String> sources, Instant start, ConsoleOutput say)
      throws IOException {
    new FolderDescription(
            title, "", sources, new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of()))
        .write(folder, Invocation.ending(say.typed(), start, 0));
  }

  private static String text(String description, String question) {
    return String.join(
        " ", Stream.of(description, question).filter(part -> !part.isEmpty()).toList());
  }

  /** The unit of the one parameter that a factor sets; none if it sets anything else. */
  private static String unit(Factor factor) {
    List<String> paths =
        factor
            .range()
            .map(range -> List.of(range.path()))
            .orElseGet(
                () ->
                    factor.levels().stream()
                        .flatMap(level -> level.assignments().stream())
                        .map(Assignment::path)
                        .distinct()
                        .toList());
    return paths.size() == 1
        ? Optional.ofNullable(
                ParameterCatalogue.entries().get(paths.get(0).replaceFirst("^parameters\\.", "")))
            .map(entry -> entry.quantity().unit())
            .orElse("")
        : "";
  }

  private static ColumnMeaning factor(Factor factor) {
    ColumnMeaning.Type type =
        factor
            .range()
            .map(
                range ->
                    Map.of(
                            Factor.Kind.NUMBER,
                            ColumnMeaning.Type.NUMBER,
                            Factor.Kind.WHOLE,
                            ColumnMeaning.Type.INTEGER,
                            Factor.Kind.DATE,
                            ColumnMeaning.Type.DATE)
                        .get(range.kind()))
            .orElseGet(() -> ColumnMeaning.Type.of(factor.levelNames()));
    return new ColumnMeaning(
        ColumnNames.of(factor.name()),
        type,
        unit(factor),
        factor.label(),
        factor.continuous()
            ? "Factor of the study; empty where the scenario's own value is kept."
            : "Factor of the study, one of: " + String.join(", ", factor.levelNames()) + ".",
        factor.name());
  }
}
