package org.multipolar.scenario;

import static org.multipolar.scenario.ScenarioText.quoted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.text.Digits;

/**
 * The study file that an analysis of sensitivity stands for.
 *
 * @param title of the scenario
 * @param scenario its file, as seen from where the study file goes
 * @param settings what all points give to keys of the scenario
 * @param ranges what is varied, by parameter; empty for all, around half of the default
 * @param design as it stands in the file: {@code {type: morris}}
 * @param replications of each point
 * @param outcomes what is looked at
 */
public record SensitivityText(
    String title,
    String scenario,
    List<Replacement> settings,
    Map<String, ParameterRange> ranges,
    String design,
    int replications,
    List<String> outcomes) {
  /** The part of its default by which a parameter is moved either way where nobody says more. */
  public static final double AROUND = .5;

  public SensitivityText {
    settings = List.copyOf(settings);
    ranges = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    outcomes = List.copyOf(outcomes);
  }

  /** The file. */
  public String file() {
    StringBuilder out = new StringBuilder();
    out.append("multipolar: ").append(ScenarioShape.VERSION).append('\n');
    out.append("title: ").append(quoted("Sensitivity: " + title)).append('\n');
    out.append("scenario: ").append(quoted(scenario)).append('\n');
    if (!settings.isEmpty()) {
      out.append("set:\n");
      Map<String, String> last = new LinkedHashMap<>();
      settings.forEach(each -> last.put(each.path(), value(each)));
      last.forEach((key, value) -> out.append("  " + quoted(key) + ": " + value + "\n"));
    }
    if (ranges.isEmpty()) {
      out.append("parameters: {around: ").append(Digits.text(AROUND)).append("}\n");
    } else {
      out.append("factors:\n");
      ranges.forEach(
          (name, range) ->
              out.append("  parameters." + name)
                  .append(": {label: " + name)
                  .append(", low: " + Digits.text(range.low()))
                  .append(", high: " + Digits.text(range.high()))
                  .append("}\n"));
    }
    out.append("design: ").append(design).append('\n');
    out.append("replications: ").append(replications).append('\n');
    return out.append("outcomes: ")
        .append(
            outcomes.stream().map(ScenarioText::quoted).collect(Collectors.joining(", ", "[", "]")))
        .append('\n')
        .toString();
  }

  private static String value(Replacement setting) {
    return YamlText.option(setting.option(), setting.value(), new Problems())
        .map(FlowText::of)
        .filter(text -> !text.isEmpty())
        .orElse("null");
  }
}
