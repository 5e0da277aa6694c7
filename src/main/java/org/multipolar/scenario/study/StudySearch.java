package org.multipolar.scenario.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;
import org.multipolar.text.Digits;

/** Reads the search of a study. */
final class StudySearch {
  private static final int MOST_GOALS = 4;
  private static final int MOST_AXES = 3;

  private final Fields file;
  private final Fields search;
  private final StudyFactors known;
  private final StudyOutcomes outcomeSet;
  private final Problems problems;

  StudySearch(Fields file, StudyFactors known, StudyOutcomes outcomeSet, Problems problems) {
    this.file = file;
    this.search = file.map("search");
    this.known = known;
    this.outcomeSet = outcomeSet;
    this.problems = problems;
  }

  /** Reads the search. */
  SearchSpec read(List<Factor> factors, List<String> names) {
    SearchKeys given = SearchKeys.FORM.read(search);
    List<String> levers = levers(names);
    boolean worlds = levers.size() < factors.size();
    if (search.has("worlds") && !worlds && !search.refused("levers")) {
      problems.add(search.at("worlds"), "search.worlds: all factors are levers, so there is one");
    } else if (worlds && !search.has("worlds") && !factors.isEmpty()) {
      problems.missing(search, "worlds", "search", ": factors that are no levers make worlds");
    }
    if (given.population() % 2 != 0) {
      problems.add(
          search.at("population"), "search.population must be even, not " + given.population());
    }
    requireFixed();
    List<SearchSpec.Goal> goals = goals();
    List<SearchSpec.Axis> patterns = patterns();
    if (search.has("goals") == search.has("patterns")
        && !search.refused("goals")
        && !search.refused("patterns")) {
      problems.add(search.at(), "search has either goals or patterns");
    }
    if (search.has("confirm") && search.has("patterns")) {
      problems.add(
          search.at("confirm"), "search.confirm can be used with goals, not with patterns");
    }
    return new SearchSpec(
        levers,
        worlds ? given.worlds() : 1,
        goals,
        patterns,
        given.population(),
        given.generations(),
        search.has("patterns") ? 0 : given.confirm(),
        given.seed());
  }

  /**
   * Requires a fixed number of replications, since a vector is compared with all others; reports a
   * design or an analysis beside the search.
   */
  private void requireFixed() {
    if (file.has("design")) {
      problems.add(file.at("design"), "a study has a design or a search, not both");
    }
    if (file.has("analysis")) {
      problems.add(
          file.at("analysis"),
          "analysis cannot be used with search, whose points are no sample of the factors");
    }
    if (file.get("replications") instanceof Fields adaptive) {
      problems.add(adaptive.at(), "replications must be a number in a search");
    }
  }

  private List<String> levers(List<String> names) {
    if (!search.has("levers")) {
      return names;
    }
    List<String> levers = new ArrayList<>();
    for (YamlNode each : search.list("levers")) {
      String name = ((Leaf) each).text();
      if (!names.contains(name)) {
        known.unknownFactor(name, each.at(), "search.levers", names);
      } else if (levers.contains(name)) {
        problems.add(each.at(), "search.levers lists '" + name + "' twice");
      } else {
        levers.add(name);
      }
    }
    return names.stream().filter(levers::contains).toList();
  }

  private List<SearchSpec.Goal> goals() {
    requireCount("goals", MOST_GOALS);
    List<SearchSpec.Goal> goals = new ArrayList<>();
    for (YamlNode each : search.list("goals")) {
      Fields node = (Fields) each;
      SearchKeys.GoalKeys keys = SearchKeys.GoalKeys.FORM.read(node);
      if (node.has("over") && node.has("quantile")) {
        problems.add(node.at("quantile"), "search.goals needs either over or quantile");
      }
      outcomeSet
          .outcome(node, "search.goals")
          .map(outcome -> new SearchSpec.Goal(outcome, keys.less(), over(keys)))
          .ifPresent(
              goal -> {
                requireOnce(goal, goals, node.at("outcome"), "search.goals");
                goals.add(goal);
              });
    }
    return goals;
  }

  private static SearchSpec.Over over(SearchKeys.GoalKeys keys) {
    if (keys.quantile().isPresent()) {
      return new SearchSpec.Quantile(keys.quantile().get());
    }
    return keys.over() == SearchKeys.Over.WORST ? new SearchSpec.Worst() : new SearchSpec.Mean();
  }

  private List<SearchSpec.Axis> patterns() {
    requireCount("patterns", MOST_AXES);
    List<SearchSpec.Axis> axes = new ArrayList<>();
    for (YamlNode each : search.list("patterns")) {
      Fields node = (Fields) each;
      SearchKeys.AxisKeys keys = SearchKeys.AxisKeys.FORM.read(node);
      if (node.has("low") && node.has("high") && !(keys.low() < keys.high())) {
        problems.add(
            node.at("high"), "search.patterns.high must be above low, " + Digits.text(keys.low()));
      }
      SearchSpec.Over over =
          keys.quantile()
              .<SearchSpec.Over>map(SearchSpec.Quantile::new)
              .orElse(new SearchSpec.Mean());
      Optional<Outcome> outcome = outcomeSet.outcome(node, "search.patterns");
      outcome
          .map(o -> new SearchSpec.Axis(o, keys.low(), keys.high(), keys.cells(), over))
          .ifPresent(
              axis -> {
                requireOnce(axis, axes, node.at("outcome"), "search.patterns");
                axes.add(axis);
              });
    }
    return axes;
  }

  private void requireCount(String key, int most) {
    int count = search.list(key).size();
    if (search.has(key) && (count < 2 || count > most)) {
      problems.add(search.at(key), "search.%s has 2 to %s outcomes, not %s", key, most, count);
    }
  }

  private void requireOnce(
      SearchSpec.Aim aim, List<? extends SearchSpec.Aim> earlier, SourceLocation at, String where) {
    if (earlier.stream()
        .anyMatch(e -> e.outcome().equals(aim.outcome()) && e.over().equals(aim.over()))) {
      problems.add(at, "%s lists '%s' twice", where, aim.outcome().id());
    }
  }
}
