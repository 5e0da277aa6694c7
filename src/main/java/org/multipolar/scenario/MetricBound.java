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

/** A metric that has been above or below a bound for a number of consecutive months. */
public record MetricBound(
    @Key(is = "metric that is compared with the bound", required = HERE, like = NAME) String metric,
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
        int months) {

  /** The metric with the state that it is measured on. */
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

  /** True if the metric must be above the bound, false if below. */
  boolean isAbove() {
    return above.isPresent();
  }

  /** The bound, in the unit of the metric. */
  double value() {
    return above.or(() -> below).orElseThrow();
  }

  /** The bound in words, such as {@code lag of CHN is below 3 for 6 months}. */
  String text() {
    return metric
        + (of.isEmpty() ? "" : " of " + of)
        + (isAbove() ? " is above " : " is below ")
        + Digits.text(value())
        + (months > 1 ? " for " + months + " months" : "");
  }

  private static List<String> ids(WorldTables tables) {
    return tables.states().stream().map(StateRow::id).toList();
  }

  /**
   * Reports what is wrong with it.
   *
   * @param where its key
   */
  void check(String where, Fields given, MetricNames known, WorldTables tables, Problems problems) {
    if (given.has("above") == given.has("below")
        && !given.refused("above")
        && !given.refused("below")) {
      problems.add(given.at(), "%s needs either above or below", where);
    }
    if (!of.isEmpty() && !ids(tables).contains(of)) {
      problems.add(
          given.at("of"),
          "unknown state '%s' in %s.of%s",
          of,
          where,
          Suggestion.hint(of, ids(tables)));
    }
    if (meant(known).filter(Metric::part).isPresent()) {
      for (String key : List.of("above", "below")) {
        if (given.has(key) && (given.number(key, 0) < 0 || given.number(key, 0) > 1)) {
          problems.add(
              given.at(key),
              "%s.%s is %s; %s ranges from 0 to 1",
              where,
              key,
              Digits.text(given.number(key, 0)),
              metric);
        }
      }
    }
    if (meant(known).isEmpty() && given.has("metric")) {
      Scope other = of.isEmpty() ? Scope.STATE : Scope.WORLD;
      List<String> names =
          known.of(of.isEmpty() ? Scope.WORLD : Scope.STATE).stream().map(Metric::name).toList();
      problems.add(
          given.at("metric"),
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
