package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;
import org.multipolar.value.Key;

/**
 * Decision rules by actor, as names in the catalogue.
 *
 * @param standard rule of all actors without their own
 * @param special rule by id of a state or lab, sorted
 */
public record RuleSpec(String standard, Map<String, String> special) {
  public RuleSpec {
    special = Collections.unmodifiableMap(new TreeMap<>(special));
  }

  /** The rule of a state or lab. */
  public String of(String id) {
    return special.getOrDefault(id, standard);
  }

  /**
   * Codec of the rules for one kind of decision; the first rule of the catalogue is the default.
   */
  static Codec<RuleSpec> codec(Key key, String kind) {
    List<String> rules =
        switch (kind) {
          case "release" -> RuleCatalogue.names(RuleCatalogue.RELEASE);
          case "policy" -> RuleCatalogue.names(RuleCatalogue.POLICY);
          case "safety" -> RuleCatalogue.names(RuleCatalogue.SAFETY);
          default -> RuleCatalogue.names(RuleCatalogue.MEMBERSHIP);
        };
    String whom = whom(kind);
    String first = rules.get(0);
    boolean tables = kind.equals("policy");
    Codec<String> rule = tables ? Codec.text(Key.Like.NAME) : Codec.words("a rule", rules, rules);
    String all =
        tables
            ? "rule for all others, one of 'describe rules' or a table of rules.tables"
            : "rule for all others";
    Codec<Map<String, String>> special = Codec.map(Key.Like.ID, rule);
    return new Codec<>(
        Schema.keys(
            Schema.optional("default", rule.schema(), all, "default " + first),
            Schema.optional(whom, special.schema(), "rules of some " + whom, "")),
        node -> {
          Fields given = (Fields) node;
          return new RuleSpec(given.text("default", first), special.read().apply(given.map(whom)));
        },
        spec -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("default", spec.standard());
          if (!spec.special().isEmpty()) {
            tree.put(whom, special.write().apply(spec.special()));
          }
          return tree;
        },
        new RuleSpec(first, Map.of()));
  }

  private static String whom(String kind) {
    return kind.equals("release") || kind.equals("safety") ? "firms" : "states";
  }

  /** Reports names that are neither rules of the catalogue nor tables of the scenario. */
  void check(Fields rules, String kind, Set<String> tables, Problems problems) {
    List<String> known = new ArrayList<>(RuleCatalogue.names(RuleCatalogue.POLICY));
    tables.stream().filter(each -> !known.contains(each)).forEach(known::add);
    Fields given = rules.map(kind);
    check(given, "default", "rules." + kind + ".default", known, problems);
    Fields some = given.map(whom(kind));
    for (String id : some.entries().keySet()) {
      check(some, id, "rules." + kind + "." + whom(kind) + "." + id, known, problems);
    }
  }

  private static void check(
      Fields given, String key, String where, List<String> known, Problems problems) {
    if (given.has(key) && !known.contains(given.text(key, ""))) {
      String name = given.text(key, "");
      problems.add(
          given.get(key).at(),
          where + " must be a rule, not '" + name + "'" + Suggestion.hint(name, known));
    }
  }

  /** Resolves the names in the file to ids of states or labs. */
  RuleSpec resolved(
      Fields rules, String kind, BiFunction<YamlNode, String, Optional<String>> find) {
    Map<String, String> resolved = new TreeMap<>();
    for (Map.Entry<String, Entry> each : rules.map(kind).map(whom(kind)).entries().entrySet()) {
      String id = each.getKey();
      find.apply(new Leaf(each.getValue().at(), id, id), "rules." + kind + "." + whom(kind))
          .ifPresent(who -> resolved.put(who, special.getOrDefault(id, standard)));
    }
    return new RuleSpec(standard, resolved);
  }
}
