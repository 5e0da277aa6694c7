package org.multipolar.recipe;

import java.util.List;

/** Recipes that a test follows: the places for the blocks of code on the page, in order. */
enum Recipe {
  DECISION_RULE(
      "A decision rule",
      List.of("run", "--set", "rules.policy.default=tit-for-tat"),
      Edit.newFile("rule/TitForTat.java"),
      Edit.after("rule/RuleCatalogue.java", "POLICY =\n      List.of(\n")),

  INSTRUMENT(
      "An instrument",
      List.of("run", "--set", "policies=[{at: 2022-11, by: USA, set: {fast-track: 1}, source: s}]"),
      Edit.newFile("policy/instrument/FastTrack.java"),
      Edit.after("policy/Instrument.java", "public enum Instrument implements PolicyLever {\n")
          .importing("org.multipolar.policy.instrument.FastTrack"),
      Edit.replace(
              "institution/TalentMarket.java",
              "double barrier = world.states().get(j).talentEntry();")
          .importing("org.multipolar.policy.Instrument")),

  MECHANISM(
      "A mechanism",
      List.of("run", "--set", "mechanisms.talentBarriers=off"),
      Edit.after("value/Mechanism.java", "public enum Mechanism {\n"),
      Edit.replace(
          "institution/TalentMarket.java",
          "double barrier = world.states().get(j).talentEntry();")),

  METRIC(
      "A metric",
      List.of("run", "--set", "record.metrics=[compute-of-ten]"),
      Edit.after("metric/MetricCatalogue.java", "WORLD =\n      List.of(\n")
          .importing("java.util.Arrays")),

  OBSERVATION_OPERATOR(
      "An observation operator",
      List.of("describe", "compute-ahead"),
      Edit.newFile("history/ComputeAhead.java"),
      Edit.after("history/OperatorCatalogue.java", "ALL =\n      List.of(\n")),

  FIGURE(
      "A figure",
      List.of("run", "--set", "figures=[concentration]"),
      Edit.after("figure/FigureCatalogue.java", "ALL =\n      List.of(\n")),

  KIND_OF_FIGURE(
      "A kind of figure",
      List.of(
          "run", "--set", "figures=[{name: ends, kind: spread, title: Ends, metrics: [lag-open]}]"),
      Edit.after("figure/FigureSpec.java", "public enum Kind {\n"),
      Edit.after("chart/FigureBuilder.java", "switch (spec.kind()) {\n")),

  PARAMETER(
      "A parameter",
      List.of("run", "--set", "parameters.smuggling.loss=0.1"),
      Edit.after("value/parameter/SmugglingParameters.java", "SmugglingParameters(\n")),

  KEY_OF_A_FILE(
      "A key of a file",
      List.of("run", "--set", "run.warmup=12"),
      Edit.after("scenario/RunSpec.java", "public record RunSpec(\n")),

  AGENT(
      "An agent",
      List.of("run", "--set", "record.metrics=[models-evaluated]"),
      Edit.newFile("world/Evaluator.java"),
      Edit.after("world/World.java", "  private AgentList<Regime> regimes;\n"),
      Edit.after("world/World.java", "    labs = AgentList.of(allLabs);\n"),
      Edit.newFile("institution/Evaluation.java"),
      Edit.after(
          "institution/Schedule.java",
          "        new ReleaseDecisions(), // labs decide whether to open\n"),
      Edit.after("metric/MetricCatalogue.java", "WORLD =\n      List.of(\n"));

  /**
   * A change of one file.
   *
   * @param file path below {@code org/multipolar}
   * @param anchor text that occurs once in the file; empty if the file is new
   * @param kept true if the anchor remains before the new code
   * @param imported types that the new code needs
   */
  record Edit(String file, String anchor, boolean kept, List<String> imported) {
    static Edit newFile(String file) {
      return new Edit(file, "", false, List.of());
    }

    static Edit after(String file, String anchor) {
      return new Edit(file, anchor, true, List.of());
    }

    static Edit replace(String file, String anchor) {
      return new Edit(file, anchor, false, List.of());
    }

    Edit importing(String... types) {
      return new Edit(file, anchor, kept, List.of(types));
    }

    boolean sameLine(Edit other) {
      return !isNew() && file.equals(other.file) && anchor.equals(other.anchor);
    }

    boolean isNew() {
      return anchor.isEmpty();
    }
  }

  private final String title;
  private final List<String> proof;
  private final List<Edit> edits;

  Recipe(String title, List<String> proof, Edit... edits) {
    this.title = title;
    this.proof = proof;
    this.edits = List.of(edits);
  }

  /** Heading of the recipe on the page. */
  String title() {
    return title;
  }

  /** A command that only the changed program accepts. */
  List<String> proof() {
    return proof;
  }

  /** True if both replace the same line. */
  boolean replacesLinesOf(Recipe other) {
    return edits.stream()
        .anyMatch(edit -> !edit.kept() && other.edits.stream().anyMatch(edit::sameLine));
  }

  List<Edit> edits() {
    return edits;
  }
}
