package org.multipolar.scenario.study;

import static org.multipolar.scenario.yaml.YamlWriter.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.Digits;
import org.multipolar.text.ResolvedInputs;

/**
 * Writes a study as YAML, with its scenarios, worlds and tables beside it: a self-contained folder,
 * the same on every JDK.
 */
public final class StudyText {
  /** File name of a resolved study. */
  public static final String FILE = "study.yaml";

  private static final String TABLE = ResolvedInputs.FOLDER + "table.csv";
  private static final String YAML = ".yaml";

  private final StudySpec spec;
  private final Map<String, Scenario> bases;
  private final Map<String, Scenario> varied;
  private final StudyInputs inputs;
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * @param bases the unchanged base scenarios, by name
   * @param varied the same with the common settings of the study
   * @param inputs the files that values of the study refer to
   */
  public StudyText(
      StudySpec spec,
      Map<String, Scenario> bases,
      Map<String, Scenario> varied,
      StudyInputs inputs) {
    this.spec = spec;
    this.bases = new LinkedHashMap<>(bases);
    this.varied = new LinkedHashMap<>(varied);
    this.inputs = inputs;
    spec.bases().forEach(base -> files.put(base.name(), newFile(base.name())));
  }

  /** A unique file name for a base, also where the case of letters is ignored. */
  private String newFile(String base) {
    String stem = ResolvedInputs.FOLDER + "base-" + base.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    String file = stem + YAML;
    for (int n = 2; files.values().stream().anyMatch(file::equalsIgnoreCase); n++) {
      file = stem + "-" + n + YAML;
    }
    return file;
  }

  /**
   * The study file, which can be run beside the files of {@link #beside}.
   *
   * @param asked number of replications per point
   */
  public String file(StudySpec.Replications asked) {
    YamlWriter out = new YamlWriter();
    out.line("multipolar", Schema.VERSION);
    out.line("name", quoted(spec.name()));
    out.line("title", quoted(spec.title()));
    out.text("description", spec.description());
    out.text("question", spec.question());
    out.list("sources", quoted(spec.sources()));
    Map<String, Object> scenarios = new LinkedHashMap<>();
    spec.bases().forEach(base -> scenarios.put(quoted(base.name()), baseFile(base)));
    out.block("scenarios", scenarios, 1);
    out.block("replications", StudySpec.Replications.codec().write().apply(asked), 2);
    spec.limit().ifPresent(limit -> out.line("limit", Digits.text(limit.toMillis() / 1000.0)));
    if (!spec.common().isEmpty()) {
      out.line("set", inputs.tree(spec.common()));
    }
    writeDeterminants(out, true);
    Map<String, Object> analysis = analysis(spec.analysis());
    if (!analysis.isEmpty()) {
      out.block("analysis", analysis, 1);
    }
    return out.toString();
  }

  /** Text of everything that determines the results. */
  public String identity() {
    YamlWriter out = new YamlWriter();
    out.line("study", Schema.VERSION);
    out.raw("scenarios:");
    for (StudySpec.Base base : spec.bases()) {
      out.raw("  " + quoted(base.name()) + ":");
      varied.get(base.name()).identity().lines().forEach(each -> out.raw("    " + each));
    }
    if (!inputs.digests().isEmpty()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      inputs.digests().forEach((name, digest) -> tree.put(quoted(name), quoted(digest)));
      out.block("digests", tree, 1);
    }
    writeDeterminants(out, false);
    if (spec.design() instanceof SearchSpec) {
      out.line(
          "replications", spec.replications().first()); // the search's next points depend on them
    }
    if (spec.design() instanceof StudySpec.Listed table) {
      out.line("tableDigest", quoted(Digest.sha256(csv(table))));
    }
    return out.toString();
  }

  /** The files that the study needs, by name. */
  public Map<String, String> beside() {
    Map<String, String> beside = new LinkedHashMap<>(inputs.files());
    for (StudySpec.Base base : spec.bases()) {
      Scenario scenario = bases.get(base.name());
      beside.putAll(scenario.inputs());
      beside.put(baseFile(base), scenario.resolvedInput());
    }
    if (spec.design() instanceof StudySpec.Listed table) {
      beside.put(TABLE, csv(table));
    }
    return beside;
  }

  private String baseFile(StudySpec.Base base) {
    return files.get(base.name());
  }

  /**
   * Writes the sections that determine the results; the identity omits labels, which do not, and
   * the length of a search, which may grow.
   */
  private void writeDeterminants(YamlWriter out, boolean labelled) {
    Map<String, Object> factors = new LinkedHashMap<>();
    spec.factors().stream()
        .filter(factor -> !factor.name().equals(StudySpec.SCENARIO))
        .forEach(factor -> factors.put(quoted(factor.name()), tree(factor, labelled)));
    if (!factors.isEmpty()) {
      out.block("factors", factors, 3);
    }
    if (spec.design() instanceof SearchSpec search) {
      out.block("search", tree(search, labelled), 2);
    } else {
      out.line("design", tree(spec.design()));
    }
    out.line("keep", spec.keep().name().toLowerCase(Locale.ROOT));
    out.line("events", spec.events());
    spec.outcomeSet().write(out, labelled);
  }

  private Map<String, Object> tree(Factor factor, boolean labelled) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (labelled && !factor.label().equals(factor.name())) {
      tree.put("label", quoted(factor.label()));
    }
    factor
        .range()
        .ifPresent(
            range -> {
              tree.put("key", range.path());
              tree.put("low", range.text(range.low()));
              tree.put("high", range.text(range.high()));
              if (range.logarithmic()) {
                tree.put("scale", "log");
              }
              if (range.kind() == Factor.Kind.WHOLE) {
                tree.put("whole", true);
              }
            });
    if (!factor.levels().isEmpty()) {
      Map<String, Object> levels = new LinkedHashMap<>();
      factor
          .levels()
          .forEach(level -> levels.put(quoted(level.name()), inputs.tree(level.assignments())));
      tree.put("levels", levels);
    }
    return tree;
  }

  private static Map<String, Object> tree(StudySpec.Design design) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", "factorial");
    if (design instanceof StudySpec.OneAtATime) {
      tree.put("type", "one-at-a-time");
    } else if (design instanceof StudySpec.Parallel) {
      tree.put("type", "parallel");
    } else if (design instanceof StudySpec.LatinHypercube d) {
      tree.put("type", "latin-hypercube");
      tree.put("points", d.points());
      tree.put("seed", d.seed());
    } else if (design instanceof StudySpec.Morris d) {
      tree.put("type", "morris");
      tree.put("trajectories", d.trajectories());
      tree.put("levels", d.levels());
      tree.put("seed", d.seed());
    } else if (design instanceof StudySpec.Sobol d) {
      tree.put("type", "sobol");
      tree.put("base", d.base());
      tree.put("seed", d.seed());
    } else if (design instanceof StudySpec.Listed) {
      tree.put("type", "table");
      tree.put("file", TABLE);
    }
    if (!design.crossed().isEmpty()) {
      tree.put("cross", quoted(design.crossed()));
    }
    return tree;
  }

  /**
   * A search as a tree of keys.
   *
   * @param whole whether to include its length, which does not affect its generations
   */
  private static Map<String, Object> tree(SearchSpec search, boolean whole) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("levers", quoted(search.levers()));
    if (search.worlds() > 1) {
      tree.put("worlds", search.worlds());
    }
    if (!search.goals().isEmpty()) {
      tree.put("goals", search.goals().stream().map(StudyText::tree).toList());
      if (whole) {
        tree.put("confirm", search.confirm());
      }
    } else {
      tree.put("patterns", search.patterns().stream().map(StudyText::tree).toList());
    }
    tree.put("population", search.population());
    if (whole) {
      tree.put("generations", search.generations());
    }
    tree.put("seed", search.seed());
    return tree;
  }

  private static Map<String, Object> tree(SearchSpec.Aim aim) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("outcome", quoted(aim.outcome().id()));
    if (aim instanceof SearchSpec.Axis axis) {
      tree.put("low", Digits.text(axis.low()));
      tree.put("high", Digits.text(axis.high()));
      tree.put("cells", axis.cells());
    } else {
      tree.put("better", aim.less() ? "less" : "more");
    }
    if (aim.over() instanceof SearchSpec.Quantile quantile) {
      tree.put("quantile", Digits.text(quantile.part()));
    } else if (aim.over() instanceof SearchSpec.Worst) {
      tree.put("over", "worst");
    }
    return tree;
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

  private static Map<String, Object> analysis(StudySpec.Analysis a) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!a.reference().isEmpty()) {
      Map<String, Object> reference = new LinkedHashMap<>();
      a.reference().forEach((factor, level) -> reference.put(quoted(factor), quoted(level)));
      tree.put("reference", reference);
    }
    if (!a.discoveries().isEmpty()) {
      tree.put(
          "discovery",
          a.discoveries().stream()
              .map(
                  d -> {
                    Map<String, Object> discovery = bound(d.bound());
                    d.effect()
                        .ifPresent(
                            e -> {
                              discovery.put("effect", quoted(e.factor()));
                              discovery.put("level", quoted(e.level()));
                              discovery.put("against", quoted(e.against()));
                            });
                    discovery.put("mass", Digits.text(d.leastMass()));
                    return discovery;
                  })
              .toList());
    }
    a.robustness().ifPresent(r -> tree.put("robustness", robustness(r)));
    a.structure().ifPresent(s -> tree.put("structure", StudySpec.Structure.FORM.write(s)));
    return tree;
  }

  private static Map<String, Object> robustness(StudySpec.Robustness r) {
    Map<String, Object> better = new LinkedHashMap<>();
    r.better().forEach((outcome, more) -> better.put(quoted(outcome), more ? "more" : "less"));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policies", quoted(r.policies()));
    tree.put("better", better);
    tree.put("goals", r.goals().stream().map(StudyText::bound).toList());
    return tree;
  }

  private static Map<String, Object> bound(StudySpec.Bound bound) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("outcome", quoted(bound.outcome().id()));
    tree.put(bound.below() ? "below" : "above", Digits.text(bound.value()));
    return tree;
  }
}
