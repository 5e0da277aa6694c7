package org.multipolar.scenario;

import static org.multipolar.scenario.ScenarioText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.metric.Outcome;
import org.multipolar.text.Digits;

/**
 * Writes a study as YAML, with its scenarios and its table beside it: a folder that needs nothing
 * else but the world. The same on every JDK.
 */
public final class StudyText {
  /** Name of the file of a resolved study. */
  public static final String FILE = "study.yaml";

  private static final String TABLE = "table.csv";
  private static final String YAML = ".yaml";
  private static final String SET = "\nparameterSet: ";

  private final StudySpec spec;
  private final Map<String, Scenario> bases;
  private final Map<String, Scenario> varied;
  private final Map<String, String> digests;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * @param bases the scenarios that points start from as they are, by name
   * @param varied the same with what the study gives to all points
   * @param digests of worlds and parameter sets that levels bring, by any name
   */
  public StudyText(
      StudySpec spec,
      Map<String, Scenario> bases,
      Map<String, Scenario> varied,
      Map<String, String> digests) {
    this.spec = spec;
    this.bases = new LinkedHashMap<>(bases);
    this.varied = new LinkedHashMap<>(varied);
    this.digests = new LinkedHashMap<>(digests);
    spec.bases().forEach(base -> files.put(base.name(), newFile(base.name())));
  }

  /** A name for the file of a base that no other has, whatever the case of letters. */
  private String newFile(String base) {
    String stem = "base-" + base.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    String file = stem + YAML;
    for (int n = 2; files.values().stream().anyMatch(file::equalsIgnoreCase); n++) {
      file = stem + "-" + n + YAML;
    }
    return file;
  }

  /**
   * The study, which runs as it is beside the files of {@link #beside}.
   *
   * @param asked how often each point is run
   */
  public String file(StudySpec.Replications asked) {
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
    replications(asked);
    spec.limit().ifPresent(limit -> line("limit: " + Digits.text(limit.toMillis() / 1000.0)));
    if (!spec.common().isEmpty()) {
      line("set: " + assignments(spec.common()));
    }
    substance(true);
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
      varied.get(base.name()).identity().lines().forEach(each -> line("    " + each));
    }
    if (!digests.isEmpty()) {
      line("digests:");
      digests.forEach((name, digest) -> line("  " + quoted(name) + ": " + quoted(digest)));
    }
    substance(false);
    if (spec.design() instanceof StudySpec.Listed table) {
      line("tableDigest: " + quoted(Digest.sha256(csv(table))));
    }
    return out.toString();
  }

  /** The files that the study needs, by name. */
  public Map<String, String> beside() {
    Map<String, String> beside = new LinkedHashMap<>();
    for (StudySpec.Base base : spec.bases()) {
      Scenario scenario = bases.get(base.name());
      String yaml = scenario.resolvedYaml();
      if (scenario.parameterSet().isPresent()) {
        String set = scenario.parameterSet().get().csv();
        String file = ParameterSet.FILE;
        for (int n = 2; !beside.getOrDefault(file, set).equals(set); n++) {
          file = ParameterSet.FILE.replace(".csv", "-" + n + ".csv");
        }
        beside.put(file, set);
        yaml = yaml.replace(SET + ParameterSet.FILE + "\n", SET + file + "\n");
      }
      beside.put(baseFile(base), yaml);
    }
    if (spec.design() instanceof StudySpec.Listed table) {
      beside.put(TABLE, csv(table));
    }
    return beside;
  }

  private String baseFile(StudySpec.Base base) {
    return files.get(base.name());
  }

  private void replications(StudySpec.Replications r) {
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

  /** Labels decide nothing. */
  private void substance(boolean asFile) {
    List<Factor> own =
        spec.factors().stream()
            .filter(factor -> !factor.name().equals(StudySpec.SCENARIO))
            .toList();
    if (!own.isEmpty()) {
      line("factors:");
      own.forEach(factor -> factor(factor, asFile));
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

  private void factor(Factor factor, boolean labelled) {
    line("  " + quoted(factor.name()) + ":");
    if (labelled && !factor.label().equals(factor.name())) {
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
