package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Required.HERE;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * The condition under which a policy takes effect: a metric has been above or below a threshold for
 * a number of months.
 */
public record PolicyCondition(
    @Key(is = "metric, evaluated at the start of a month", required = HERE, like = NAME)
        String metric,
    @Key(is = "state whose metric it is", otherwise = "the world", like = ID) String of,
    @Key(is = "bound that the metric must exceed", min = -1e300, max = 1e300)
        Optional<Double> above,
    @Key(is = "bound below which the metric must be", min = -1e300, max = 1e300)
        Optional<Double> below,
    @Key(
            is = "number of consecutive months in which the bound must be met",
            min = 1,
            max = 1200,
            standard = "1")
        int months,
    @Key(
            name = "for",
            is = "months for which the policy then holds",
            otherwise = "until its last day",
            min = 1,
            max = 1200)
        Optional<Integer> lasts,
    @Key(is = "whether it takes effect again each time the condition is met anew after 'for'")
        boolean again) {

  /** The metric that the condition watches. */
  private record Watched(Metric metric, int state)
      implements ToDoubleFunction<World>, Serializable {
    @Override
    public double applyAsDouble(World w) {
      return metric instanceof WorldMetric ofWorld
          ? ofWorld.value().applyAsDouble(w)
          : ((StateMetric) metric).value().applyAsDouble(w, w.states().get(state));
    }
  }

  private Optional<Metric> meant(MetricNames known) {
    return known.find(of.isEmpty() ? Scope.WORLD : Scope.STATE, metric);
  }

  /** Returns the function that reads the watched metric in a world. */
  ToDoubleFunction<World> watched(MetricNames known, WorldTables tables) {
    return new Watched(meant(known).orElseThrow(), ids(tables).indexOf(of));
  }

  /** The condition in words. */
  String text() {
    return "when "
        + metric
        + (of.isEmpty() ? "" : " of " + of)
        + above.map(level -> " is above " + Digits.text(level)).orElse("")
        + below.map(level -> " is below " + Digits.text(level)).orElse("")
        + (months > 1 ? " for " + months + " months" : "")
        + (again ? ", each time" : "");
  }

  private static List<String> ids(WorldTables tables) {
    return tables.states().stream().map(StateRow::id).toList();
  }

  /** Reports invalid conditions of policies. */
  static void check(
      List<Fields> policies, MetricNames known, WorldTables tables, Problems problems) {
    for (Fields policy : policies) {
      if (policy.get("when") instanceof Fields when && when.has("metric")) {
        Policy given = Policy.FORM.read(policy);
        given.when().orElseThrow().check("policies.when", when, known, tables, problems);
        if (!(given.set() instanceof Policy.Lever)) {
          problems.add(when.at(), "'when' goes with levers of states");
        }
        for (String key : List.of("once", "adopted")) {
          if (policy.has(key)) {
            problems.add(policy.at(key), "'%s' does not go with when", key);
          }
        }
        if (given.when().orElseThrow().again() && !when.has("for") && !when.refused("for")) {
          problems.add(
              when.at("again"), "'again' in policies.when needs for, the months that it holds");
        }
        if (policy.has("until") && when.has("for") && !given.when().orElseThrow().again()) {
          problems.add(when.at("for"), "'for' in policies.when does not go with until");
        }
      }
    }
  }

  /**
   * Reports what is wrong with one.
   *
   * @param where its key
   */
  void check(String where, Fields when, MetricNames known, WorldTables tables, Problems problems) {
    if (when.has("above") == when.has("below")
        && !when.refused("above")
        && !when.refused("below")) {
      problems.add(when.at(), "%s needs either above or below", where);
    }
    if (!of.isEmpty() && !ids(tables).contains(of)) {
      problems.add(
          when.at("of"),
          "unknown state '%s' in %s.of%s",
          of,
          where,
          Suggestion.hint(of, ids(tables)));
    }
    if (meant(known).filter(Metric::part).isPresent()) {
      for (String key : List.of("above", "below")) {
        if (when.has(key) && (when.number(key, 0) < 0 || when.number(key, 0) > 1)) {
          problems.add(
              when.at(key),
              "%s.%s is %s; %s goes from 0 to 1",
              where,
              key,
              Digits.text(when.number(key, 0)),
              metric);
        }
      }
    }
    if (meant(known).isEmpty()) {
      Scope other = of.isEmpty() ? Scope.STATE : Scope.WORLD;
      List<String> names =
          known.of(of.isEmpty() ? Scope.WORLD : Scope.STATE).stream().map(Metric::name).toList();
      problems.add(
          when.at("metric"),
          known.find(other, metric).isPresent()
              ? of.isEmpty()
                  ? where + ": " + metric + " is measured on states; whose? add of: CHN"
                  : where + ": " + metric + " is measured on the world; leave out of"
              : "unknown metric '"
                  + metric
                  + "' in "
                  + where
                  + ".metric"
                  + Suggestion.hint(metric, names));
    }
  }
}
