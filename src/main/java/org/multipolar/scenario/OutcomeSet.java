package org.multipolar.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.value.Key;

/**
 * What a file looks at.
 *
 * @param groups states or firms whose means are looked at, by name
 * @param outcomes what replications come to, in the order of the file
 */
public record OutcomeSet(Map<String, EntityGroup> groups, List<Outcome> outcomes) {
  private static final Codec<Map<String, EntityGroup>> GROUPS =
      Codec.map(Key.Like.NAME, EntityGroup.codec(null, ""));

  public OutcomeSet {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Writes them as the keys of a file.
   *
   * @param labelled whether with what decides no results
   */
  public void write(YamlWriter out, boolean labelled) {
    if (!groups.isEmpty()) {
      out.block("groups", GROUPS.write().apply(groups), 1);
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
