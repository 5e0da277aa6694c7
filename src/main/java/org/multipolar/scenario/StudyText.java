package org.multipolar.scenario;

import static org.multipolar.scenario.ScenarioText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.metric.Outcome;

/**
 * Writes a study as YAML, with its scenarios and its table beside it: a folder that needs nothing
 * else but the world. The same on every JDK.
 */
public final class StudyText {
  /** Name of the file of a resolved study. */
  public static final String FILE = "study.yaml";

  private static final String TABLE = "table.csv";

  private final StudySpec spec;
  private final Map<String, Scenario> bases;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param bases the scenarios that points start from as they are, by name
   */
  public StudyText(StudySpec spec, Map<String, Scenario> bases) {
    this.spec = spec;
    this.bases = new LinkedHashMap<>(bases);
  }

  /** The study, which runs as it is beside the files of {@link #beside}. */
  public String file() {
    out.setLength(0);
    line("multipolar: " + ScenarioShape.VERSION);
    line("name: " + quoted(spec.name()));
    line("title: " + quoted(spec.title()));
    text("description", spec.description());
    text("question", spec.question());
    if (!spec.sources().isEmpty()) {
      line("sources:");
      spec.sources().forEach(source -> line("  - " + quoted(source)));
    }
    line("scenarios:");
    spec.bases().forEach(base -> line("  " + quoted(base.name()) + ": " + baseFile(base)));
    replications();
    spec.limit().ifPresent(limit -> line("limit: " + Digits.text(limit.toMillis() / 1000.0)));
    substance();
    analysis();
    return out.toString();
  }

  /** What decides the results. */
  public String identity() {
    out.setLength(0);
    line("study: " + ScenarioShape.VERSION);
    line("scenarios:");
    for (StudySpec.Base base : spec.bases()) {
      line("  " + quoted(base.name()) + ":");
      bases.get(base.name()).identity().lines().forEach(each -> line("    " + each));
    }
    substance();
    if (spec.design() instanceof StudySpec.Listed table) {
      line("tableDigest: " + quoted(Digest.sha256(csv(table))));
    }
    return out.toString();
  }

  /** The files that the study needs, by name. */
  public Map<String, String> beside() {
    Map<String, String> files = new LinkedHashMap<>();
    for (StudySpec.Base base : spec.bases()) {
      Scenario scenario = bases.get(base.name());
      files.put(baseFile(base), scenario.resolvedYaml());
      scenario.parameterSet().ifPresent(set -> files.put(ParameterSet.FILE, set.csv()));
    }
    if (spec.design() instanceof StudySpec.Listed table) {
      files.put(TABLE, csv(table));
    }
    return files;
  }

  private static String baseFile(StudySpec.Base base) {
    return "base-" + base.name().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".yaml";
  }

  private void replications() {
    StudySpec.Replications r = spec.replications();
    if (!r.adaptive()) {
      line("replications: " + r.first());
      return;
    }
    line("replications:");
    line("  first: " + r.first());
    line("  most: " + r.most());
    r.variation().ifPresent(variation -> line("  variation: " + Digits.text(variation)));
    if (!r.widths().isEmpty()) {
      line("  width:");
      r.widths()
          .forEach((outcome, width) -> line("    " + quoted(outcome) + ": " + Digits.text(width)));
    }
  }

  private void substance() {
    if (!spec.common().isEmpty()) {
      line("set: " + assignments(spec.common()));
    }
    boolean own =
        spec.factors().stream().anyMatch(factor -> !factor.name().equals(StudySpec.SCENARIO));
    if (own) {
      line("factors:");
    }
    for (Factor factor : spec.factors()) {
      if (!factor.name().equals(StudySpec.SCENARIO) || spec.bases().size() == 1) {
        factor(factor);
      }
    }
    line("design: " + design());
    line("keep: " + spec.keep().name().toLowerCase(Locale.ROOT));
    line("events: " + spec.events());
    line(
        "outcomes: "
            + spec.outcomes().stream()
                .map(outcome -> quoted(outcome.id()))
                .collect(Collectors.joining(", ", "[", "]")));
  }

  private void factor(Factor factor) {
    line("  " + quoted(factor.name()) + ":");
    if (!factor.label().equals(factor.name())) {
      line("    label: " + quoted(factor.label()));
    }
    factor
        .range()
        .ifPresent(
            range -> {
              line("    key: " + range.path());
              line("    low: " + range.text(range.low()));
              line("    high: " + range.text(range.high()));
              if (range.logarithmic()) {
                line("    scale: log");
              }
              if (range.kind() == Factor.Kind.WHOLE) {
                line("    whole: true");
              }
            });
    if (!factor.levels().isEmpty()) {
      line("    levels:");
      factor
          .levels()
          .forEach(
              level ->
                  line("      " + quoted(level.name()) + ": " + assignments(level.assignments())));
    }
  }

  private static String assignments(List<Assignment> assignments) {
    return assignments.stream()
        .map(a -> quoted(a.path()) + ": " + (a.value().isEmpty() ? "null" : a.value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String design() {
    List<String> parts = new ArrayList<>();
    StudySpec.Design design = spec.design();
    if (design instanceof StudySpec.OneAtATime) {
      parts.add("type: one-at-a-time");
    } else if (design instanceof StudySpec.Parallel) {
      parts.add("type: parallel");
    } else if (design instanceof StudySpec.LatinHypercube d) {
      parts.add("type: latin-hypercube, points: " + d.points() + ", seed: " + d.seed());
    } else if (design instanceof StudySpec.Morris d) {
      parts.add("type: morris, trajectories: " + d.trajectories());
      parts.add("levels: " + d.levels() + ", seed: " + d.seed());
    } else if (design instanceof StudySpec.Sobol d) {
      parts.add("type: sobol, base: " + d.base() + ", seed: " + d.seed());
    } else if (design instanceof StudySpec.Listed) {
      parts.add("type: table, file: " + TABLE);
    } else {
      parts.add("type: factorial");
    }
    if (!design.crossed().isEmpty()) {
      parts.add(
          "cross: "
              + design.crossed().stream()
                  .map(ScenarioText::quoted)
                  .collect(Collectors.joining(", ", "[", "]")));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private String csv(StudySpec.Listed table) {
    List<Factor> own =
        spec.factors().stream().filter(factor -> !table.crossed().contains(factor.name())).toList();
    List<String> lines = new ArrayList<>();
    lines.add(own.stream().map(f -> cell(f.name())).collect(Collectors.joining(",")));
    for (List<StudySpec.Cell> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(cell(row.get(i).text(own.get(i))));
      }
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private void analysis() {
    StudySpec.Analysis a = spec.analysis();
    List<String> lines = new ArrayList<>();
    if (!a.reference().isEmpty()) {
      lines.add(
          "reference: "
              + a.reference().entrySet().stream()
                  .map(e -> quoted(e.getKey()) + ": " + quoted(e.getValue()))
                  .collect(Collectors.joining(", ", "{", "}")));
    }
    if (!a.discoveries().isEmpty()) {
      lines.add(
          "discovery: "
              + a.discoveries().stream()
                  .map(d -> "{" + bound(d.bound()) + ", mass: " + Digits.text(d.leastMass()) + "}")
                  .collect(Collectors.joining(", ", "[", "]")));
    }
    a.robustness().ifPresent(r -> lines.add("robustness: " + robustness(r)));
    a.structure()
        .ifPresent(
            s ->
                lines.add(
                    "structure: {effect: "
                        + quoted(s.effect())
                        + ", variants: "
                        + quoted(s.variants())
                        + "}"));
    if (!lines.isEmpty()) {
      line("analysis:");
      lines.forEach(each -> line("  " + each));
    }
  }

  private static String robustness(StudySpec.Robustness r) {
    String better =
        r.better().entrySet().stream()
            .map(e -> quoted(e.getKey()) + ": " + (e.getValue() ? "more" : "less"))
            .collect(Collectors.joining(", ", "{", "}"));
    String goals =
        r.goals().stream()
            .map(goal -> "{" + bound(goal) + "}")
            .collect(Collectors.joining(", ", "[", "]"));
    return "{policies: " + quoted(r.policies()) + ", better: " + better + ", goals: " + goals + "}";
  }

  private static String bound(StudySpec.Bound bound) {
    Outcome outcome = bound.outcome();
    return "outcome: "
        + quoted(outcome.id())
        + ", "
        + (bound.below() ? "below: " : "above: ")
        + Digits.text(bound.value());
  }

  private void text(String key, String text) {
    if (!text.isEmpty()) {
      line(key + ": " + quoted(text));
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
