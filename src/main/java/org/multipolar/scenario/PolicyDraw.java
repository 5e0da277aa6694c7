package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.DISTRIBUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.multipolar.policy.Setting;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Distribution;
import org.multipolar.value.Key;

/**
 * Date and level of a policy drawn in each replication. A draw depends only on the random seed of
 * the run, the number of the replication and the name of the policy: arms that contain the policy
 * have the same draws, and policies of the same name share them.
 *
 * @param months distribution, as written
 * @param level distribution, as written
 */
public record PolicyDraw(
    @Key(
            is =
                "distribution of the delay after 'at' in months, rounded; beyond the end of the run"
                    + " it never takes effect",
            like = DISTRIBUTION)
        Optional<String> months,
    @Key(is = "distribution of the level, in place of the one in 'set'", like = DISTRIBUTION)
        Optional<String> level) {
  private static final double MOST_MONTHS = 1200;
  private static final String MONTHS = "months";
  private static final String LEVEL = "level";

  /** Columns of results with the values drawn for a policy. */
  private Stream<String> columns(String policy) {
    return Stream.of(months.map(m -> MONTHS), level.map(l -> LEVEL))
        .flatMap(Optional::stream)
        .map(what -> column(policy, what));
  }

  private static String column(String policy, String what) {
    return "policies." + policy + "." + what;
  }

  /** Columns of results with the values drawn for some policies, without duplicates. */
  public static List<String> columns(List<Policy> policies) {
    return policies.stream()
        .flatMap(policy -> policy.drawn().stream().flatMap(drawn -> drawn.columns(policy.name())))
        .distinct()
        .toList();
  }

  /** What a replication draws of the policies of a scenario, by column. */
  public static Map<String, Double> values(Scenario scenario, long seed, int replication) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Policy policy : scenario.policies()) {
      policy
          .drawn()
          .ifPresent(
              drawn -> {
                String name = policy.name();
                drawn
                    .months(name, seed, replication)
                    .ifPresent(m -> values.put(column(name, MONTHS), (double) m));
                drawn
                    .level(policy, seed, replication)
                    .ifPresent(value -> values.put(column(name, LEVEL), value));
              });
    }
    return values;
  }

  /**
   * A scenario with the policies that a replication draws, those of a day after its end left out.
   */
  public static Scenario drawn(Scenario scenario, long seed, int replication) {
    LocalDate end = scenario.run().calendar().to().atEndOfMonth();
    List<Policy> policies = new ArrayList<>();
    for (Policy policy : scenario.policies()) {
      Policy drawn = policy.drawn().map(d -> d.of(policy, seed, replication)).orElse(policy);
      if (policy.drawn().isEmpty() || !drawn.at().isAfter(end)) {
        policies.add(drawn);
      }
    }
    return scenario.with(scenario.name(), policies);
  }

  private Policy of(Policy policy, long seed, int replication) {
    LocalDate at = policy.at().plusMonths(months(policy.name(), seed, replication).orElse(0L));
    return policy.settled(
        at,
        level(policy, seed, replication)
            .map(value -> at(policy.set(), value))
            .orElse(policy.set()));
  }

  private Optional<Long> months(String policy, long seed, int replication) {
    return months.map(
        text -> Math.round(quantile(text, MOST_MONTHS, draw(policy, seed, replication, 0))));
  }

  private Optional<Double> level(Policy policy, long seed, int replication) {
    return level.map(
        text -> quantile(text, most(policy.set()), draw(policy.name(), seed, replication, 1)));
  }

  private static double draw(String policy, long seed, int replication, int item) {
    return new Draws(seed).uniform(Process.POLICY_DRAW, replication, Draws.key(policy), item);
  }

  private static double quantile(String text, double most, double u) {
    return Distribution.parse(text).orElseThrow().quantile(u, 0, most);
  }

  private static double most(Policy.Act act) {
    return act instanceof Policy.Ranged ranged ? ranged.lever().most() : 1;
  }

  private static Policy.Act at(Policy.Act act, double level) {
    if (act instanceof Policy.Ranged ranged) {
      return new Policy.Ranged(ranged.lever(), level);
    }
    Setting setting = ((Policy.Lever) act).setting();
    return new Policy.Lever(Policy.Act.plain(setting.instrument(), level));
  }

  /** Reports what is wrong with what policies draw. */
  static void check(List<Fields> policies, Problems problems) {
    for (Fields policy : policies) {
      if (policy.get("drawn") instanceof Fields drawn) {
        check(policy, drawn, Policy.FORM.read(policy), problems);
      }
    }
  }

  /** Whether a level is one number, as a share of a chip control is in resolved files too. */
  private static boolean isNumber(YamlNode level) {
    return !(level instanceof Fields written)
        || written.text("mode", "").equals("share")
            && Set.of("mode", "level").containsAll(written.entries().keySet());
  }

  private static void check(Fields policy, Fields drawn, Policy given, Problems problems) {
    if (given.name().isEmpty()) {
      problems.add(drawn.at(), "a policy with drawn needs a name, which its draws depend on");
    }
    if (drawn.entries().isEmpty()) {
      problems.add(drawn.at(), "policies.drawn needs months, level or both");
    }
    if (drawn.get(MONTHS) instanceof YamlNode.Leaf word) {
      Priors.check(word, "policies.drawn.months", 0, MOST_MONTHS, problems);
      for (String key : List.of("until", "adopted")) {
        if (policy.has(key)) {
          problems.add(policy.at(key), "'%s' cannot be used with drawn.months", key);
        }
      }
    }
    if (drawn.get(LEVEL) instanceof YamlNode.Leaf word) {
      Fields set = policy.map("set");
      if (given.set() instanceof Policy.Release
          || !set.entries().keySet().stream().allMatch(lever -> isNumber(set.get(lever)))) {
        problems.add(
            drawn.at(LEVEL), "drawn.level can be used only with a lever whose level is one number");
      } else {
        Priors.check(word, "policies.drawn.level", 0, most(given.set()), problems);
      }
    }
  }
}
