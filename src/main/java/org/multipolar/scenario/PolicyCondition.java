package org.multipolar.scenario;

import java.util.List;
import java.util.Optional;
import org.multipolar.metric.MetricNames;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.world.WorldTables;

/**
 * The condition under which a policy takes effect.
 *
 * @param bound what must hold of a metric, evaluated at the start of a month
 */
public record PolicyCondition(
    MetricBound bound,
    @Key(
            name = "for",
            is = "months for which the policy then holds",
            otherwise = "until its last day",
            min = 1,
            max = 1200)
        Optional<Integer> lasts,
    @Key(is = "whether it takes effect again each time the condition is met anew after 'for'")
        boolean again) {

  /** The condition in words. */
  String text() {
    return "when " + bound.text() + (again ? ", each time" : "");
  }

  /** Reports invalid conditions of policies. */
  static void check(
      List<Fields> policies, MetricNames known, WorldTables tables, Problems problems) {
    for (Fields policy : policies) {
      if (policy.get("when") instanceof Fields when && when.has("metric")) {
        Policy given = Policy.FORM.read(policy);
        given.when().orElseThrow().bound().check("policies.when", when, known, tables, problems);
        if (!(given.set() instanceof Policy.Lever)) {
          problems.add(when.at(), "'when' can be used only with levers of states");
        }
        for (String key : List.of("once", "adopted")) {
          if (policy.has(key)) {
            problems.add(policy.at(key), "'%s' cannot be used with when", key);
          }
        }
        if (given.when().orElseThrow().again() && !when.has("for") && !when.refused("for")) {
          problems.add(
              when.at("again"), "'again' in policies.when needs for, the months that it holds");
        }
        if (policy.has("until") && when.has("for") && !given.when().orElseThrow().again()) {
          problems.add(when.at("for"), "'for' in policies.when cannot be used with until");
        }
      }
    }
  }
}
