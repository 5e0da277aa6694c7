package org.multipolar.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.value.Key;

/**
 * The groups, metrics and outcomes of a file.
 *
 * @param groups states or firms whose mean outcomes take, by name
 * @param definitions metrics that the file defines, by name
 * @param metrics the catalogue's metrics and the defined ones
 * @param outcomes measured on each replication, in the order of the file
 * @param extras columns of runs in addition to outcomes, also for packages that are left out
 */
public record OutcomeSet(
    Map<String, EntityGroup> groups,
    Map<String, MetricKeys> definitions,
    MetricNames metrics,
    List<Outcome> outcomes,
    List<String> extras) {
  private static final Codec<Map<String, MetricKeys>> METRICS =
      Codec.map(Key.Like.NAME, MetricKeys.FORM.codec());
  private static final Codec<Map<String, EntityGroup>> GROUPS =
      Codec.map(Key.Like.NAME, EntityGroup.codec(null, ""));

  public OutcomeSet {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    outcomes = List.copyOf(outcomes);
    extras = List.copyOf(extras);
  }

  /**
   * Writes the set as keys of a file.
   *
   * @param labelled whether to include labels and units, which do not affect results
   */
  public void write(YamlWriter out, boolean labelled) {
    if (!groups.isEmpty()) {
      out.block("groups", GROUPS.write().apply(groups), 1);
    }
    if (!definitions.isEmpty()) {
      Map<String, MetricKeys> all = new LinkedHashMap<>(definitions);
      if (!labelled) {
        all.replaceAll((name, keys) -> new MetricKeys(keys.formula(), "", ""));
      }
      out.block("metrics", METRICS.write().apply(all), 1);
    }
    if (!outcomes.isEmpty()) {
      Codec<OutcomeKeys> codec = OutcomeKeys.codec(null, "");
      out.line(
          "outcomes",
          outcomes.stream()
              .map(o -> new OutcomeKeys(o.name(), o.text(), o.title(), o.stated()))
              .map(o -> labelled ? o : new OutcomeKeys(o.name(), o.is(), "", ""))
              .map(codec.write())
              .toList());
    }
  }
}
