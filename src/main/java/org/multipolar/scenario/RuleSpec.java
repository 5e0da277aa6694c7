package org.multipolar.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rule decides for whom, by names of the catalogue.
 *
 * @param standard for all who are not named
 * @param special id of a state or lab → rule, sorted
 */
public record RuleSpec(String standard, Map<String, String> special) {
  public RuleSpec {
    special = Collections.unmodifiableMap(new TreeMap<>(special));
  }

  /** The rule of one state or lab. */
  public String of(String id) {
    return special.getOrDefault(id, standard);
  }
}
