package org.multipolar.scenario;

import org.multipolar.policy.ControlMode;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.value.Key;

/** The decision rules of a scenario. */
public record Rules(
    @Key(is = "opening models") RuleSpec release,
    @Key(is = "levers") RuleSpec policy,
    @Key(is = "safety share") RuleSpec safety,
    @Key(is = "joining and leaving regimes") RuleSpec membership,
    @Key(
            is = "how the chip controls that states choose are written",
            what = "a way to write chip controls",
            standard = "share")
        ControlMode controlMode) {

  /** Resolves the names in the file to ids of states and labs. */
  Rules resolved(YamlNode.Fields rules, NameResolver names) {
    return new Rules(
        release.resolved(rules, "release", names::lab),
        policy.resolved(rules, "policy", names::entity),
        safety.resolved(rules, "safety", names::lab),
        membership.resolved(rules, "membership", names::entity),
        controlMode);
  }
}
