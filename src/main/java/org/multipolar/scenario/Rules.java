package org.multipolar.scenario;

import java.util.List;
import java.util.Map;
import org.multipolar.policy.ControlMode;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.value.Key;

/** The decision rules of a scenario. */
public record Rules(
    @Key(is = "rule for releasing models") RuleSpec release,
    @Key(is = "rule for levers") RuleSpec policy,
    @Key(is = "rule for the safety share") RuleSpec safety,
    @Key(is = "rule for joining and leaving regimes") RuleSpec membership,
    @Key(
            is = "mode of the chip controls that states choose",
            what = "a way to write chip controls",
            standard = "share")
        ControlMode controlMode,
    @Key(
            is = "decision tables by name, which states can have as their rule for levers",
            names = Key.Like.NAME)
        Map<String, List<TableRow>> tables) {

  /** Resolves the names in the file to ids of states and labs; reports unknown rules. */
  Rules resolved(YamlNode.Fields rules, NameResolver names, Problems problems) {
    TableRow.check(rules.map("tables"), problems);
    policy.check(rules, "policy", rules.map("tables").entries().keySet(), problems);
    return new Rules(
        release.resolved(rules, "release", names::lab),
        policy.resolved(rules, "policy", names::entity),
        safety.resolved(rules, "safety", names::lab),
        membership.resolved(rules, "membership", names::entity),
        controlMode,
        tables);
  }
}
