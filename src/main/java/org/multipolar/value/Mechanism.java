package org.multipolar.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mechanisms of the model that can be switched off. A mechanism that is off is absent, bit for
 * bit: its phase does not act and nothing else changes.
 */
public enum Mechanism {
  CONTROLS("controls", true, "export controls on chips and tools bite"),
  TOOL_CONTROLS(
      "toolControls", true, "controls on tools and sites slow the chains they are aimed at"),
  INVESTMENT("investment", true, "investors budget by the revenue that they expect of AI"),
  SMUGGLING(
      "smuggling", true, "denied chips come in through third states and out of fronts abroad"),
  REMOTE_ACCESS("remoteAccess", true, "states rent compute abroad in place of denied chips"),
  SUPPLY_CHAIN(
      "supplyChain",
      true,
      "chips need memory and packaging, which take time to build, beside logic"),
  FOUNDRY_LEAK(
      "foundryLeak", true, "front companies get a part of what foreign sites may not make"),
  SUBSTITUTION(
      "substitution", true, "subsidy builds sites, replaces foreign tools and buys compute"),
  INDIGENISATION("indigenisation", true, "sites replace foreign tools by domestic ones"),
  CONTROL_INDUCED_EFFORT(
      "controlInducedEffort", true, "tool controls speed up indigenisation (contested)"),
  RETALIATION(
      "retaliation",
      true,
      "controls on minerals cost chips and output until their users have adapted"),
  ANSWERS("answers", true, "states with minerals answer controls on them"),
  DEALS("deals", true, "leaders trade controls for answers, for a time"),
  PUBLICATION_SPILLOVER(
      "publicationSpillover", true, "published methods pull labs towards what is demonstrated"),
  DISTILLATION(
      "distillation",
      true,
      "answers of the leader's services pull labs towards what is demonstrated"),
  OPEN_SPILLOVER("openSpillover", true, "open weights pull labs towards the open commons"),
  GENERATIONS("generations", true, "models come out in generations, at intervals and in steps"),
  RELEASE("release", true, "labs decide in which tier a generation gets out"),
  MARKET("market", true, "adopters choose among models by a nested logit"),
  INCUMBENCY(
      "incumbency",
      true,
      "users stay with the lab that they have, and new ones take what they see in use"),
  ADOPTION("adoption", true, "AI diffuses inside each state"),
  GDP_FEEDBACK("gdpFeedback", true, "use of capable AI adds to output"),
  FIRM_POLITICS(
      "firmPolitics", true, "firms lobby, hold services back, place compute and sign pledges"),
  INCIDENTS("incidents", true, "use of AI causes incidents that harm"),
  ATTENTION("attention", true, "incidents draw political attention, which fades"),
  REGULATION_EFFECTS(
      "regulationEffects", true, "rules for AI bind labs and users, at a cost and a benefit"),
  SUMMITS("summits", true, "states sign statements at summits, and pledge"),
  LENT_COMPUTE("lentCompute", true, "bodies lend their Southern members compute"),
  COMPLIANCE("compliance", true, "members comply with a body only as far as it pays"),
  TALENT("talent", true, "researchers take positions in other states"),
  OFFSHORING(
      "offshoring", true, "firms hire abroad some of the researchers whom a barrier keeps out"),
  IMPORT_REFUSAL("importRefusal", true, "states may refuse foreign chips"),
  DEPENDENCE_AVERSION(
      "dependenceAversion", true, "dependence on a state that is feared drives import refusal"),
  THREAT("threat", true, "states revise the threat that they perceive in each other"),
  WEIGHT_CONTROLS("weightControls", false, "controls on model weights block closed services"),
  SAFETY_TAX("safetyTax", true, "the safety share of a lab's compute is lost to its research");

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
