package org.multipolar.scenario.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.OutcomeReader;
import org.multipolar.scenario.study.StudyKeys.DiscoveryKeys;
import org.multipolar.scenario.study.StudyKeys.RobustnessKeys;
import org.multipolar.scenario.study.StudySpec.Bound;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;

/** Reads the outcomes, the analysis and the replications of a study. */
final class StudyOutcomes {
  private final Fields file;
  private final StudyFactors known;
  private final OutcomeReader reader;
  private final Problems problems;
  private final List<Outcome> outcomes = new ArrayList<>();

  /** Whether all outcomes of the list were valid. */
  private boolean outcomesRead;

  StudyOutcomes(Fields file, StudyFactors known, OutcomeReader reader, Problems problems) {
    this.file = file;
    this.known = known;
    this.reader = reader;
    this.problems = problems;
  }

  /** Reads the outcomes. */
  List<Outcome> read() {
    outcomes.addAll(reader.all(file.list("outcomes"), "outcomes"));
    outcomesRead = !outcomes.isEmpty() && outcomes.size() == file.list("outcomes").size();
    return outcomes;
  }

  /** Checks the number of replications per point. */
  StudySpec.Replications replications(StudySpec.Replications asked) {
    if (!(file.get("replications") instanceof Fields given)) {
      return asked;
    }
    if (asked.first() > asked.most()) {
      problems.add(given.at("most"), "replications.most must not be below first, " + asked.first());
    }
    boolean refused = given.refused("variation");
    for (String key : List.of("width", "interval")) {
      refused |= given.refused(key) || !given.map(key).entries().isEmpty();
      given
          .map(key)
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value().absent()) {
                  problems.add(
                      entry.at(), "replications.%s.%s must be a number, not nothing", key, name);
                } else {
                  requireKnown(name, entry.at(), "replications." + key);
                }
              });
    }
    if (!asked.adaptive() && !refused) {
      problems.add(
          given.at(),
          "replications: 'variation', 'width' or 'interval' says when there are enough; for a fixed"
              + " number write the number");
    }
    return asked;
  }

  private void requireKnown(String name, SourceLocation at, String where) {
    List<String> known = outcomes.stream().map(Outcome::id).toList();
    if (outcomesRead && !known.contains(name)) {
      problems.add(
          at, "'%s' in %s is not one of the outcomes%s", name, where, Suggestion.hint(name, known));
    }
  }

  /** Reads the analysis. */
  StudySpec.Analysis analysis(List<Factor> factors, List<String> names) {
    Fields analysis = file.map("analysis");
    Map<String, String> reference = new LinkedHashMap<>();
    analysis
        .map("reference")
        .entries()
        .forEach(
            (name, entry) -> {
              if (!(entry.value() instanceof YamlNode.Refused)
                  && factorWithLevels(name, entry.at(), "analysis.reference", factors, names)
                      .isPresent()) {
                String level =
                    entry.value() instanceof Leaf leaf && !leaf.absent() ? leaf.text() : "null";
                Factor factor =
                    factors.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
                if (factor.level(level).isEmpty()) {
                  problems.add(
                      entry.value().at(),
                      "unknown level '%s' in analysis.reference.%s%s",
                      level,
                      name,
                      Suggestion.hint(level, factor.levelNames()));
                }
                reference.put(name, level);
              }
            });
    return new StudySpec.Analysis(
        reference,
        discoveries(analysis, factors, names),
        robustness(analysis, factors, names),
        structure(analysis, factors, names));
  }

  private List<StudySpec.Discovery> discoveries(
      Fields analysis, List<Factor> factors, List<String> names) {
    List<StudySpec.Discovery> discoveries = new ArrayList<>();
    for (YamlNode each : analysis.list("discovery")) {
      Fields given = (Fields) each;
      bound(given, "analysis.discovery")
          .map(
              bound ->
                  new StudySpec.Discovery(
                      bound, effect(given, factors, names), DiscoveryKeys.FORM.read(given).mass()))
          .ifPresent(discoveries::add);
    }
    return discoveries;
  }

  private Optional<StudySpec.Effect> effect(
      Fields given, List<Factor> factors, List<String> names) {
    String where = "analysis.discovery.";
    if (!given.has("effect")) {
      for (String key : List.of("level", "against")) {
        if (given.has(key) && !given.refused("effect")) {
          problems.add(given.at(key), where + key + " needs 'effect', the factor that has it");
        }
      }
      return Optional.empty();
    }
    String name = given.text("effect", "");
    Optional<Factor> factor =
        factorWithLevels(name, given.at("effect"), where + "effect", factors, names);
    if (factor.isEmpty()) {
      return Optional.empty();
    }
    Fields design = file.map("design");
    boolean paired =
        List.of("factorial", "table").contains(design.text("type", "factorial"))
            || design.list("cross").stream()
                .map(each -> ((Leaf) each).text())
                .anyMatch(each -> each.equals(name) || !names.contains(each));
    if (!paired) {
      problems.add(
          given.at("effect"),
          where
              + "effect: the levels of %s are not compared in the same worlds; name it in"
              + " design.cross",
          name);
    }
    List<String> levels = factor.get().levelNames();
    String level = level(given, "level", levels.get(levels.size() - 1), levels, name);
    String against = level(given, "against", levels.get(0), levels, name);
    if (level.equals(against)) {
      problems.add(
          given.at("effect"),
          where + "effect: level '%s' of %s is compared with itself",
          level,
          name);
    }
    return Optional.of(new StudySpec.Effect(name, level, against));
  }

  private String level(
      Fields given, String key, String standard, List<String> levels, String factor) {
    String level = given.text(key, standard);
    if (given.has(key) && !levels.contains(level)) {
      problems.add(
          given.at(key),
          "unknown level '%s' of %s in analysis.discovery.%s%s",
          level,
          factor,
          key,
          Suggestion.hint(level, levels));
    }
    return level;
  }

  /** The outcome of the study that a section names. */
  Optional<Outcome> outcome(Fields given, String where) {
    if (!given.has("outcome")) {
      return Optional.empty();
    }
    String id = given.text("outcome", "");
    Optional<Outcome> outcome =
        outcomes.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .or(() -> reader.one(given.get("outcome"), where + ".outcome"));
    outcome.ifPresent(o -> requireKnown(o.id(), given.at("outcome"), where + ".outcome"));
    return outcome;
  }

  private Optional<Bound> bound(Fields given, String where) {
    Optional<Outcome> outcome = outcome(given, where);
    if (!given.has("outcome") || given.refused("below") || given.refused("above")) {
      return Optional.empty();
    }
    if (given.has("below") == given.has("above")) {
      problems.add(given.at(), where + " needs either below or above");
      return Optional.empty();
    }
    boolean below = given.has("below");
    return outcome.map(o -> new Bound(o, below, given.number(below ? "below" : "above", 0)));
  }

  private Optional<StudySpec.Robustness> robustness(
      Fields analysis, List<Factor> factors, List<String> names) {
    if (!analysis.has("robustness")) {
      return Optional.empty();
    }
    Fields given = analysis.map("robustness");
    RobustnessKeys keys = RobustnessKeys.FORM.read(given);
    String where = "analysis.robustness";
    if (given.has("policies")) {
      factorWithLevels(keys.policies(), given.at("policies"), where + ".policies", factors, names);
    }
    given
        .map("better")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value().absent()) {
                problems.add(
                    entry.at(), "%s.better.%s must be more or less, not nothing", where, name);
              } else {
                requireKnown(name, entry.at(), where + ".better");
              }
            });
    if (given.has("better") && given.map("better").entries().isEmpty()) {
      problems.add(given.at("better"), where + ".better must not be empty");
    }
    List<Bound> goals = new ArrayList<>();
    for (YamlNode each : given.list("goals")) {
      bound((Fields) each, where + ".goals").ifPresent(goals::add);
    }
    return Optional.of(new StudySpec.Robustness(keys.policies(), keys.better(), goals));
  }

  private Optional<StudySpec.Structure> structure(
      Fields analysis, List<Factor> factors, List<String> names) {
    if (!analysis.has("structure")) {
      return Optional.empty();
    }
    Fields given = analysis.map("structure");
    for (String key : List.of("effect", "variants")) {
      if (given.has(key)) {
        factorWithLevels(
            given.text(key, ""), given.at(key), "analysis.structure." + key, factors, names);
      }
    }
    return Optional.of(StudySpec.Structure.FORM.read(given));
  }

  private Optional<Factor> factorWithLevels(
      String name, SourceLocation at, String where, List<Factor> factors, List<String> names) {
    Optional<Factor> factor = factors.stream().filter(f -> f.name().equals(name)).findFirst();
    if (factor.isEmpty()) {
      known.unknownFactor(name, at, where, names);
    } else if (factor.get().continuous()) {
      problems.add(at, where + ": " + name + " has a range and no levels");
      return Optional.empty();
    }
    return factor;
  }
}
