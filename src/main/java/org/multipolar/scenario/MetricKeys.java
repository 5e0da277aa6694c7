package org.multipolar.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.metric.Formula;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/** A metric that a file defines by a formula over catalogue metrics and those defined above it. */
public record MetricKeys(
    @Key(
            is = "a formula over metrics, such as frontier - open-frontier",
            required = Key.Required.HERE)
        String formula,
    @Key(is = "label in figures", otherwise = "its name") String label,
    @Key(is = "unit", otherwise = "derived from the formula") String unit) {
  static final Form<MetricKeys> FORM = Form.of(MetricKeys.class);

  /**
   * Returns the known metrics and those defined in a file.
   *
   * @param given definitions by name
   */
  public static MetricNames read(Fields given, MetricNames known, Problems problems) {
    MetricNames all = known;
    for (Map.Entry<String, Entry> each : given.entries().entrySet()) {
      if (each.getValue().value() instanceof Fields metric && metric.has("formula")) {
        all = read(each.getKey(), metric, given, all, problems);
      }
    }
    return all;
  }

  private static MetricNames read(
      String name, Fields given, Fields file, MetricNames known, Problems problems) {
    MetricKeys keys = FORM.read(given);
    String where = "metrics." + name;
    if (known.all().stream().anyMatch(metric -> metric.name().equals(name))) {
      problems.add(given.at(), "%s: there is a metric of this name already", where);
      return known;
    }
    try {
      Formula<String> formula = Formula.parse(keys.formula());
      Optional<Scope> scope = known.scope(formula);
      if (scope.isPresent() && !formula.names().isEmpty()) {
        return known.with(name, keys.label(), keys.unit(), scope.get(), formula);
      }
      if (!early(formula, name, given, List.copyOf(file.entries().keySet()), known, problems)) {
        unknown(formula, given, where, known, problems);
      }
    } catch (Formula.MalformedException e) {
      problems.add(
          given.at("formula"),
          "%s.formula: %s%s",
          where,
          e.getMessage(),
          e.getMessage().contains("takes one unit") ? "; if that is meant, state the unit" : "");
    }
    return known;
  }

  /**
   * True if a formula uses a metric of its own file that is not known yet. If that metric is
   * defined above, it was refused and is not reported again.
   */
  private static boolean early(
      Formula<String> formula,
      String name,
      Fields given,
      List<String> own,
      MetricNames known,
      Problems problems) {
    Optional<String> early =
        formula.names().stream()
            .filter(own::contains)
            .filter(each -> known.all().stream().noneMatch(m -> m.name().equals(each)))
            .findFirst();
    if (early.filter(name::equals).isPresent()) {
      problems.add(given.at("formula"), "metrics.%s.formula refers to itself", name);
    } else if (early.filter(each -> own.indexOf(each) > own.indexOf(name)).isPresent()) {
      problems.add(
          given.at("formula"),
          "metrics.%s.formula: '%s' is defined below; a metric may use those above it",
          name,
          early.get());
    }
    return early.isPresent();
  }

  private static void unknown(
      Formula<String> formula, Fields given, String where, MetricNames known, Problems problems) {
    List<String> all = known.all().stream().map(Metric::name).distinct().toList();
    Optional<String> unknown =
        formula.names().stream().filter(each -> !all.contains(each)).findFirst();
    problems.add(
        given.at("formula"),
        unknown
            .map(each -> "unknown metric '" + each + "' in " + where + ".formula" + hint(each, all))
            .orElse(
                where
                    + (formula.names().isEmpty()
                        ? ".formula uses no metric"
                        : ".formula: metrics of states and of firms cannot be combined")));
  }

  /** Hint for an unknown name; one that contains signs lacks the spaces around them. */
  private static String hint(String name, List<String> known) {
    boolean spaces = Stream.of(name.split("-")).anyMatch(part -> known.contains(part));
    return spaces && Suggestion.to(name, known).isEmpty()
        ? "; signs need spaces around them"
        : Suggestion.hint(name, known);
  }
}
