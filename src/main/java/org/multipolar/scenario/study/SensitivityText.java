package org.multipolar.scenario.study;

import static org.multipolar.scenario.yaml.YamlWriter.quoted;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.Digits;

/**
 * The study file of a sensitivity analysis.
 *
 * @param title of the scenario
 * @param scenario its file, relative to the study file
 * @param settings values of scenario keys at all points
 * @param ranges ranges of the varied parameters; if empty, all are varied by half of their default
 * @param design as YAML: {@code {type: morris}}
 * @param replications of each point
 * @param outcomes outcomes to analyse
 */
public record SensitivityText(
    String title,
    String scenario,
    List<Replacement> settings,
    Map<String, ParameterRange> ranges,
    String design,
    int replications,
    List<String> outcomes) {
  /** Default half-width of a parameter's range, as a fraction of its default value. */
  public static final double AROUND = .5;

  public SensitivityText {
    settings = List.copyOf(settings);
    ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    outcomes = List.copyOf(outcomes);
  }

  /** The file. */
  public String file() {
    YamlWriter out = new YamlWriter();
    out.line("multipolar", Schema.VERSION);
    out.line("title", quoted("Sensitivity: " + title));
    out.line("scenario", quoted(scenario));
    Map<String, Object> set = new LinkedHashMap<>();
    settings.forEach(each -> set.put(quoted(each.path()), value(each)));
    if (!set.isEmpty()) {
      out.block("set", set, 1);
    }
    if (ranges.isEmpty()) {
      out.line("parameters", Map.of("around", Digits.text(AROUND)));
    } else {
      Map<String, Object> factors = new LinkedHashMap<>();
      ranges.forEach((name, range) -> factors.put("parameters." + name, tree(name, range)));
      out.block("factors", factors, 1);
    }
    out.line("design", design);
    out.line("replications", replications);
    out.line("outcomes", quoted(outcomes));
    return out.toString();
  }

  private static Map<String, Object> tree(String name, ParameterRange range) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("label", name);
    tree.put("low", Digits.text(range.low()));
    tree.put("high", Digits.text(range.high()));
    return tree;
  }

  private static String value(Replacement setting) {
    return YamlText.option(setting.option(), setting.value(), new Problems())
        .map(YamlWriter::value)
        .filter(text -> !text.isEmpty())
        .orElse("null");
  }
}
