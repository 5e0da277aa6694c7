package org.multipolar.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.StopRule;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.store.ColumnMeaning;
import org.multipolar.store.DataDictionary;
import org.multipolar.store.FolderDescription;
import org.multipolar.value.parameter.ParameterCatalogue;

/** Descriptions of results folders and of their columns, derived from scenarios and studies. */
public final class Descriptions {
  private Descriptions() {}

  /** Describes the results of a scenario. */
  public static FolderDescription of(Scenario scenario) {
    return new FolderDescription(
        scenario.title(),
        text(scenario.description(), scenario.question()),
        scenario.sources(),
        new DataDictionary(
            scenario.looked().metrics(), scenario.looked().outcomes(), extras(scenario.extras())));
  }

  /** Describes the results of a study. */
  static FolderDescription of(PreparedStudy study) {
    StudySpec spec = study.spec();
    Scenario first = study.runs().scenario(study.design().points().get(0));
    return new FolderDescription(
        spec.title(),
        text(spec.description(), spec.question()),
        first.sources(),
        new DataDictionary(
            first.looked().metrics(),
            spec.outcomes(),
            Stream.concat(
                    spec.factors().stream().map(Descriptions::factor),
                    extras(spec.looked().extras()).stream())
                .toList()));
  }

  private static List<ColumnMeaning> extras(List<String> names) {
    return names.stream().map(name -> name.equals(StopRule.COLUMN) ? stop() : draw(name)).toList();
  }

  private static ColumnMeaning stop() {
    return new ColumnMeaning(
        ColumnNames.of(StopRule.COLUMN),
        ColumnMeaning.Type.NUMBER,
        "months",
        "Months until the run stopped",
        "Months from the first to the last that ran; empty where the run went on to its end.",
        StopRule.COLUMN);
  }

  private static ColumnMeaning draw(String name) {
    return new ColumnMeaning(
        ColumnNames.of(name),
        ColumnMeaning.Type.NUMBER,
        name.endsWith(".months") ? "months" : "0-1",
        "Drawn: " + name,
        "What the replication drew; empty where the scenario is without the policy.",
        name);
  }

  private static String text(String description, String question) {
    return String.join(
        " ", Stream.of(description, question).filter(part -> !part.isEmpty()).toList());
  }

  /** The unit of the parameter that a factor sets; empty if it sets anything else. */
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
