package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.StopRule;
import org.multipolar.scenario.study.StudySpec.Base;
import org.multipolar.scenario.world.ReadWorlds;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.NamedFile;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;

/**
 * Reads the base scenarios of a study and checks its values by reading the scenarios with them:
 * with the common settings, with all ranges at their lower and at their higher ends, with settings
 * of policies, regimes and summits in groups, and with each other level alone; of the values of a
 * parameter, with the least and the greatest.
 */
final class StudyScenarios {
  private final Path path;
  private final Fields file;
  private final StudyFactors factors;
  private final Problems problems;

  private final ReadWorlds worlds = new ReadWorlds();

  /** The scenarios that could be read, with the common settings. */
  private final Map<Base, Scenario> scenarios = new LinkedHashMap<>();

  /** Columns of runs in addition to outcomes, of the scenarios and of their levels. */
  private final Set<String> extras = new LinkedHashSet<>();

  /** When replications stop, in the scenarios and in their levels. */
  private final Set<Optional<StopRule>> stops = new LinkedHashSet<>();

  /** The common settings that caused no problem. */
  private List<Assignment> sound = List.of();

  StudyScenarios(Path path, Fields file, StudyFactors factors, Problems problems) {
    this.path = path;
    this.file = file;
    this.factors = factors;
    this.problems = problems;
  }

  /** The scenarios that could be read. */
  Collection<Scenario> all() {
    return scenarios.values();
  }

  /** Columns of runs in addition to outcomes, at all points. */
  List<String> extras() {
    return List.copyOf(extras);
  }

  /** When replications stop, at all points. */
  Set<Optional<StopRule>> stops() {
    return stops;
  }

  /** The base scenarios of the points. */
  List<Base> bases() {
    List<Base> bases = new ArrayList<>();
    if (file.has(StudySpec.SCENARIO) == file.has("scenarios")) {
      if (!file.refused(StudySpec.SCENARIO) && !file.refused("scenarios")) {
        problems.add(
            file.at(StudySpec.SCENARIO),
            "a study starts from one 'scenario' or from several 'scenarios', by name");
      }
      return bases;
    }
    if (file.get(StudySpec.SCENARIO) instanceof Leaf one) {
      beside(path, one, StudySpec.SCENARIO, problems)
          .ifPresent(found -> bases.add(new Base(baseName(WorldReader.stem(found)), found)));
    }
    if (file.has("scenarios") && file.map("scenarios").entries().isEmpty()) {
      problems.add(file.at("scenarios"), "scenarios must not be empty");
    }
    file.map("scenarios")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value().absent()) {
                problems.add(entry.at(), "scenarios." + name + " must be a path, not nothing");
              } else if (entry.value() instanceof Leaf leaf) {
                beside(path, leaf, "scenarios." + name, problems)
                    .ifPresent(found -> bases.add(new Base(name, found)));
              }
            });
    return bases;
  }

  /** A base name valid in the study format, for files of any name. */
  private static String baseName(String stem) {
    String name =
        stem.replaceAll("[^\\p{L}\\p{N} ._+%/@-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return name.isEmpty() ? StudySpec.SCENARIO : name;
  }

  /** Reads the scenarios with the common settings, which determine the entities of their worlds. */
  void read(List<Base> bases, List<Assignment> common) {
    for (Base base : bases) {
      ReadResult reading = ScenarioReader.read(base.file(), replacements(common), worlds);
      take(reading);
      Set<String> faulty =
          reading.problems().stream().map(Problem::origin).collect(Collectors.toSet());
      sound = common.stream().filter(each -> !faulty.contains(each.place())).toList();
      boolean sameWorld =
          common.stream().noneMatch(a -> a.path().startsWith("world") && !sound.contains(a));
      reading
          .scenario()
          .or(
              () ->
                  sameWorld
                      ? ScenarioReader.read(base.file(), replacements(sound), worlds).scenario()
                      : Optional.empty())
          .ifPresent(
              scenario -> {
                scenarios.put(base, scenario);
                observe(scenario);
              });
    }
  }

  /** Takes the columns and the stop rule of a scenario, which a level may have introduced. */
  private void observe(Scenario scenario) {
    extras.addAll(scenario.outcomeSet().extras());
    stops.add(scenario.stop());
  }

  /** Reads the scenarios with each level and range end of the factors, and reports the problems. */
  void check(List<Factor> all) {
    List<Factor> intervals = all.stream().filter(StudyScenarios::isInterval).toList();
    List<Factor> settings = all.stream().filter(StudyScenarios::isSetting).toList();
    scenarios.forEach(
        (base, scenario) -> {
          Set<Factor> single = new HashSet<>(all);
          intervals.forEach(single::remove);
          settings.forEach(single::remove);
          single.addAll(faulty(intervals, base));
          single.addAll(faulty(settings, base));
          for (Factor factor : all) {
            if (single.contains(factor)) {
              check(factor, probes(factor, scenario), base);
            }
          }
        });
  }

  /**
   * Whether a factor has a range, or levels that are numbers of one parameter, each valid by
   * itself, so that its least and greatest value stand for all in between.
   */
  private static boolean isInterval(Factor factor) {
    return factor.continuous() || isOneNumber(assignments(factor)) && isValid(factor);
  }

  /**
   * Whether a factor has levels, each valid by itself, of policies, regimes or summits, of which
   * there may be many.
   */
  private static boolean isSetting(Factor factor) {
    return !factor.continuous()
        && assignments(factor).stream()
            .flatMap(List::stream)
            .allMatch(each -> each.path().matches("(policies|regimes|summits)\\..+"))
        && isValid(factor);
  }

  private static boolean isValid(Factor factor) {
    return assignments(factor).stream()
        .flatMap(List::stream)
        .allMatch(each -> ScenarioReader.problems(each.replacement()).isEmpty());
  }

  private static List<List<Assignment>> assignments(Factor factor) {
    return factor.levels().stream()
        .map(Factor.Level::assignments)
        .filter(level -> !level.isEmpty())
        .toList();
  }

  /**
   * The factors that need an individual check: none if a scenario accepts all of them together;
   * otherwise each half is checked in the same way, so that one error among hundreds takes a few
   * readings and not hundreds.
   */
  private Set<Factor> faulty(List<Factor> factors, Base base) {
    if (accepted(factors, base)) {
      return Set.of();
    }
    if (factors.size() == 1) {
      return Set.of(factors.get(0));
    }
    int half = factors.size() / 2;
    Set<Factor> all = new HashSet<>(faulty(factors.subList(0, half), base));
    all.addAll(faulty(factors.subList(half, factors.size()), base));
    return all;
  }

  /** Whether a scenario accepts the factors, the first values of several at once, then the next. */
  private boolean accepted(List<Factor> factors, Base base) {
    boolean settings = !factors.isEmpty() && isSetting(factors.get(0));
    List<List<List<Assignment>>> values =
        factors.stream().map(factor -> settings ? assignments(factor) : interval(factor)).toList();
    int most = values.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int place = i;
      List<List<Assignment>> each =
          values.stream().filter(own -> own.size() > place).map(own -> own.get(place)).toList();
      List<List<List<Assignment>>> groups = settings ? apart(each) : List.of(each);
      if (!groups.stream().allMatch(group -> isAccepted(group, base))) {
        return false;
      }
    }
    return true;
  }

  /** The least and the greatest value of a factor. */
  private static List<List<Assignment>> interval(Factor factor) {
    return factor
        .range()
        .map(
            range ->
                List.of(
                    List.of(range.assignment(range.at(0))), List.of(range.assignment(range.at(1)))))
        .orElseGet(() -> ends(assignments(factor)));
  }

  /**
   * Groups of values to read together such that for any two values, some group contains the first
   * without the second: a date, say, may be valid only with another factor's date.
   */
  private static <T> List<List<T>> apart(List<T> values) {
    List<List<T>> groups = new ArrayList<>();
    for (int bit = 1; bit == 1 || bit < values.size(); bit *= 2) {
      List<T> without = new ArrayList<>();
      List<T> with = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        ((i & bit) == 0 ? without : with).add(values.get(i));
      }
      groups.add(without);
      if (!with.isEmpty()) {
        groups.add(with);
      }
    }
    return groups;
  }

  /** Whether a scenario with these values can be read and has no other columns of runs. */
  private boolean isAccepted(List<List<Assignment>> values, Base base) {
    List<Replacement> all = new ArrayList<>(replacements(sound));
    values.forEach(level -> all.addAll(replacements(level)));
    return ScenarioReader.scenario(base.file(), all)
        .filter(scenario -> extras.containsAll(scenario.outcomeSet().extras()))
        .filter(scenario -> stops.contains(scenario.stop()))
        .isPresent();
  }

  private void check(Factor factor, List<List<Assignment>> probes, Base base) {
    List<Problem> problems = new ArrayList<>();
    List<List<Assignment>> unread = new ArrayList<>(probes);
    if (isOneNumber(probes)) {
      unread.clear();
      for (List<Assignment> level : probes) {
        List<Problem> own = ScenarioReader.problems(level.get(0).replacement());
        problems.addAll(own);
        if (own.isEmpty()) {
          unread.add(level);
        }
      }
      if (ends(unread).stream().allMatch(level -> problems(level, base).isEmpty())) {
        unread.clear();
      }
    }
    unread.forEach(level -> problems.addAll(problems(level, base)));
    Map<String, List<Problem>> found = new LinkedHashMap<>();
    for (Problem problem : problems) {
      found.computeIfAbsent(problem.message(), k -> new ArrayList<>()).add(problem);
    }
    found.forEach((message, all) -> report(factor, message, all, probes.size()));
  }

  /** Reads a scenario with the values of a level. */
  private List<Problem> problems(List<Assignment> level, Base base) {
    List<Replacement> all = new ArrayList<>(replacements(sound));
    all.addAll(replacements(level));
    ReadResult reading = ScenarioReader.read(base.file(), all, worlds);
    reading.scenario().ifPresent(this::observe);
    return reading.problems();
  }

  /**
   * Whether levels are values of one parameter or of the seed: numbers that a scenario accepts in
   * whole intervals, so that the least and the greatest stand for all in between.
   */
  private static boolean isOneNumber(List<List<Assignment>> levels) {
    return !levels.isEmpty()
        && levels.stream().allMatch(level -> level.size() == 1)
        && levels.stream().noneMatch(level -> level.get(0).value().isEmpty())
        && levels.stream().map(level -> level.get(0).path()).distinct().count() == 1
        && StudyFactors.isNumber(levels.get(0).get(0).path());
  }

  /** The levels with the least and the greatest value of one key. */
  private static List<List<Assignment>> ends(List<List<Assignment>> levels) {
    Comparator<List<Assignment>> byValue =
        Comparator.comparingDouble(level -> Double.parseDouble(level.get(0).value()));
    return levels.isEmpty()
        ? List.of()
        : List.of(Collections.min(levels, byValue), Collections.max(levels, byValue));
  }

  /** Reports a problem of all values of a factor at its key, and any other at the value. */
  private void report(Factor factor, String message, List<Problem> found, int values) {
    Optional<SourceLocation> key = factors.key(factor.name());
    if (key.isPresent() && found.size() == values) {
      problems.add(key.get(), message);
    } else {
      found.forEach(problem -> problems.add(placed(problem)));
    }
  }

  /** Assignments of a factor whose errors can show when a scenario is read with them. */
  private List<List<Assignment>> probes(Factor factor, Scenario scenario) {
    if (!factors.writtenOut(factor.name()) && scenario.parameterSet().isEmpty()) {
      return List.of(); // a range of the catalogue, or base scenarios that have been read already
    }
    if (factor.range().isEmpty()) {
      return assignments(factor);
    }
    Factor.Range range = factor.range().get();
    Assignment high = range.assignment(range.at(1));
    String place = factors.high(factor.name(), high.place());
    return List.of(
        List.of(range.assignment(range.at(0))),
        List.of(new Assignment(high.path(), high.value(), place)));
  }

  private void take(ReadResult reading) {
    reading.problems().forEach(problem -> problems.add(placed(problem)));
  }

  /** Moves a problem with a value of the study to the source location of that value. */
  private static Problem placed(Problem problem) {
    return SourceLocation.at(problem.origin())
        .filter(at -> problem.line() == 0)
        .map(at -> new Problem(at.origin(), at.line(), at.column(), problem.message()))
        .orElse(problem);
  }

  private static List<Replacement> replacements(List<Assignment> assignments) {
    return assignments.stream().map(Assignment::replacement).toList();
  }

  /** Resolves a path in a file relative to that file; reports a file that does not exist. */
  static Optional<Path> beside(Path path, Leaf given, String where, Problems problems) {
    return NamedFile.beside(path, given.at(), given.text(), where, problems);
  }
}
