package org.multipolar.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mechanisms of the model that can be switched off. A mechanism that is off is absent, bit for
 * bit: its phase does not act and nothing else changes.
 */
public enum Mechanism {
  CONTROLS("controls", true, "export controls on chips and tools take effect"),
  TOOL_CONTROLS(
      "toolControls",
      true,
      "controls on tools and foreign sites slow the chains of the targeted state"),
  INVESTMENT("investment", true, "investors set budgets by the revenue they expect from AI"),
  SMUGGLING(
      "smuggling",
      true,
      "denied chips are transshipped through third states and moved home by front companies"),
  REMOTE_ACCESS("remoteAccess", true, "states denied chips rent compute abroad"),
  SUPPLY_CHAIN(
      "supplyChain",
      true,
      "chips require memory and packaging as well as logic, each with its own capacity"),
  FOUNDRY_LEAK(
      "foundryLeak",
      true,
      "front companies obtain part of the foreign production that controls forbid"),
  SUBSTITUTION(
      "substitution", true, "subsidies build sites, replace foreign tools and buy compute"),
  INDIGENISATION("indigenisation", true, "sites replace foreign tools with domestic ones"),
  CONTROL_INDUCED_EFFORT(
      "controlInducedEffort", true, "tool controls accelerate indigenisation (contested)"),
  RETALIATION(
      "retaliation", true, "mineral controls cost chips and output until users have adapted"),
  ANSWERS("answers", true, "states with leverage in minerals retaliate against controls on them"),
  DEALS("deals", true, "leaders suspend controls in exchange for the suspension of retaliation"),
  PUBLICATION_SPILLOVER(
      "publicationSpillover",
      true,
      "published methods help labs catch up with the demonstrated frontier"),
  DISTILLATION(
      "distillation",
      true,
      "labs catch up with the demonstrated frontier by distilling the leader's services"),
  OPEN_SPILLOVER(
      "openSpillover", true, "labs catch up with the best open weights by building on them"),
  GENERATIONS(
      "generations",
      true,
      "models are released in generations, at intervals and in steps of capability"),
  RELEASE("release", true, "labs choose the tier in which a generation is released"),
  MARKET("market", true, "adopters choose among models by a nested logit"),
  INCUMBENCY("incumbency", true, "users stay with their lab, and new users take the models in use"),
  ADOPTION("adoption", true, "use of AI diffuses within each state"),
  GDP_FEEDBACK("gdpFeedback", true, "use of capable AI raises output"),
  FIRM_POLITICS(
      "firmPolitics", true, "firms lobby, withhold services, site compute and sign pledges"),
  INCIDENTS("incidents", true, "use of AI causes harmful incidents"),
  ATTENTION("attention", true, "incidents draw political attention, which fades"),
  REGULATION_EFFECTS(
      "regulationEffects", true, "regulation of AI binds labs and users, with costs and benefits"),
  SUMMITS("summits", true, "states sign statements and make pledges at summits"),
  LENT_COMPUTE("lentCompute", true, "bodies lend compute to their members in the Global South"),
  COMPLIANCE("compliance", true, "members comply with a body to the extent that it pays"),
  TALENT("talent", true, "researchers take positions in other states"),
  OFFSHORING("offshoring", true, "firms hire abroad some of the researchers kept out by a barrier"),
  IMPORT_REFUSAL("importRefusal", true, "states may refuse foreign chips"),
  DEPENDENCE_AVERSION(
      "dependenceAversion", true, "dependence on a feared state drives import refusal"),
  THREAT("threat", true, "states revise the threat they perceive from each other"),
  WEIGHT_CONTROLS("weightControls", false, "controls on model weights block closed services"),
  SAFETY_TAX("safetyTax", true, "the safety share of a lab's compute is unavailable for research");

  private final String id;
  private final boolean on;
  private final String summary;

  Mechanism(String id, boolean on, String summary) {
    this.id = id;
    this.on = on;
    this.summary = summary;
  }

  /** Name of the mechanism in scenario files. */
  public String id() {
    return id;
  }

  /** Whether the mechanism is on by default. */
  public boolean on() {
    return on;
  }

  /** What the mechanism does in the model while it is on. */
  public String summary() {
    return summary;
  }

  public static Optional<Mechanism> named(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }

  /** All names, in schedule order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Mechanism::id).toList();
  }
}
