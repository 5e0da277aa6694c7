package org.multipolar.scenario.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.StudyKeys.FactorKeys;
import org.multipolar.scenario.study.StudySpec.Base;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.UnknownKey;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.value.Key;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/** Reads the factors of a study and stores their source locations for messages. */
final class StudyFactors {
  private static final String PARAMETERS = "parameters.";

  /** Keys that define the time series or belong to the study itself, and so cannot be factors. */
  private static final Set<String> OWN =
      Set.of(
          "run.replications",
          "run.from",
          "run.to",
          "run.step",
          "record",
          "metrics",
          "groups",
          "outcomes",
          "extends");

  /** Maps whose keys are assigned individually. */
  private static final Set<String> SPLIT = Set.of("run", "record", "parameters");

  private final Fields file;
  private final Problems problems;

  /** Source locations of the keys of factors, and of the higher ends of ranges. */
  private final Map<String, SourceLocation> keyMarks = new LinkedHashMap<>();

  private final Map<String, String> highPlaces = new LinkedHashMap<>();

  StudyFactors(Fields file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Source location of a factor's key, if it has one. */
  Optional<SourceLocation> key(String factor) {
    return Optional.ofNullable(keyMarks.get(factor));
  }

  /** Place of the higher end of a factor's range, or else the given place. */
  String high(String factor, String otherwise) {
    return highPlaces.getOrDefault(factor, otherwise);
  }

  /** Whether the file itself describes the factor. */
  boolean writtenOut(String factor) {
    return file.map("factors").has(factor);
  }

  /** All factors in the order of the file; several base scenarios are the first factor. */
  List<Factor> read(List<Base> bases) {
    Map<String, Factor> factors = new LinkedHashMap<>();
    if (bases.size() > 1) {
      List<Factor.Level> levels =
          bases.stream().map(base -> new Factor.Level(base.name(), List.of())).toList();
      String name = StudySpec.SCENARIO;
      factors.put(name, new Factor(name, name, "", levels, Optional.empty()));
    }
    file.map("factors")
        .entries()
        .forEach(
            (name, entry) -> {
              if (name.equals(StudySpec.SCENARIO)) {
                problems.add(
                    entry.at(),
                    "'scenario' is the factor that several 'scenarios' make; rename it");
              } else if (entry.value().absent()) {
                problems.add(entry.at(), eitherOr(name));
              } else if (entry.value() instanceof Fields map) {
                factor(name, entry.at(), map).ifPresent(factor -> factors.put(name, factor));
              }
            });
    everyParameter(factors);
    requireOneEach(factors.values());
    boolean none =
        Stream.of("factors", "parameters").noneMatch(k -> file.has(k) || file.refused(k));
    if (none && factors.isEmpty() && named().isEmpty()) {
      problems.add(
          file.at(), "a study must vary something: 'factors', 'scenarios' or 'parameters'");
    } else if (file.has("factors")
        && file.map("factors").entries().isEmpty()
        && !file.map("factors").strange()
        && factors.isEmpty()) {
      problems.add(file.at("factors"), "factors must not be empty");
    }
    return List.copyOf(factors.values());
  }

  /** Names of the factors in the file, valid or not. */
  private Set<String> named() {
    Set<String> named = new TreeSet<>(file.map("factors").entries().keySet());
    if (file.has("scenarios") || file.refused("scenarios")) {
      named.add(StudySpec.SCENARIO);
    }
    if (file.refused("parameters")) {
      ParameterCatalogue.entries().keySet().forEach(name -> named.add(PARAMETERS + name));
    }
    return named;
  }

  /** Reports two factors with the same key, of which one would override the other. */
  private void requireOneEach(Collection<Factor> factors) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Factor factor : factors) {
      for (String key : keys(factor)) {
        String owner = owners.putIfAbsent(key, factor.name());
        if (owner != null && !merges(key)) {
          SourceLocation at = file.map("factors").entries().get(factor.name()).at();
          problems.add(at, "factors " + owner + " and " + factor.name() + " both give " + key);
        }
      }
    }
  }

  /** True for policies, whose lists are appended. */
  private static boolean merges(String key) {
    return key.equals("policies");
  }

  private static Set<String> keys(Factor factor) {
    return Stream.concat(
            factor.range().stream().map(Factor.Range::path),
            factor.levels().stream().flatMap(l -> l.assignments().stream()).map(Assignment::path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String eitherOr(String name) {
    return "factor '" + name + "' has either values, or levels, or low and high";
  }

  private Optional<Factor> factor(String name, SourceLocation at, Fields map) {
    boolean values = map.has("values");
    boolean levels = map.has("levels");
    boolean range = map.has("low") || map.has("high");
    if (Stream.of("values", "levels", "low", "high").anyMatch(map::refused)) {
      return Optional.empty();
    }
    if ((values ? 1 : 0) + (levels ? 1 : 0) + (range ? 1 : 0) != 1) {
      if (!map.strange()) {
        problems.add(at, eitherOr(name));
      }
      return Optional.empty();
    }
    for (String each : List.of("scale", "whole")) {
      if (!range && map.has(each)) {
        problems.add(
            map.at(each), "factors." + name + "." + each + " can be used only with low and high");
      }
    }
    if (levels && map.has("key")) {
      problems.add(
          map.at("key"), "factors.%s.key cannot be used with levels, which name their keys", name);
    }
    FactorKeys given = FactorKeys.FORM.read(map);
    String label = given.label().isEmpty() ? name : given.label();
    String key = given.key().isEmpty() ? name : given.key();
    if (!levels && !ownKey(key, map.has("key") ? map.at("key") : at)) {
      return Optional.empty();
    }
    if (!levels) {
      keyMarks.put(name, map.has("key") ? map.at("key") : at);
    }
    String unit = unit(key);
    if (range) {
      return range(name, key, map, given)
          .map(r -> new Factor(name, label, unit, List.of(), Optional.of(r)));
    }
    List<Factor.Level> all =
        values ? values(name, key, map.list("values")) : levels(name, map.map("levels"));
    int count = values ? map.list("values").size() : map.map("levels").entries().size();
    if (count < 2) {
      problems.add(at, "factor '" + name + "' needs two levels at least");
      return Optional.empty();
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Factor(name, label, levels ? "" : unit, all, Optional.empty()));
  }

  private static String unit(String key) {
    String parameter = key.startsWith(PARAMETERS) ? key.substring(PARAMETERS.length()) : "";
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(parameter);
    return entry == null ? "" : entry.quantity().unit();
  }

  /** Whether a key is the seed or a parameter that is one number. */
  static boolean isNumber(String key) {
    if (!key.startsWith(PARAMETERS)) {
      return key.equals("run.seed");
    }
    ParameterCatalogue.Entry entry =
        ParameterCatalogue.entries().get(key.substring(PARAMETERS.length()));
    return entry != null && !entry.list();
  }

  private boolean ownKey(String key, SourceLocation at) {
    if (!key.matches(Key.Like.DOTTED.regex())
        || !key.contains(".") && ScenarioReader.schema().field(key).isEmpty()) {
      String path = new UnknownKey(ScenarioReader.schema(), key).path().orElse("mechanisms.talent");
      problems.add(at, "'%s' is not a key of a scenario; name one with 'key: %s'", key, path);
      return false;
    }
    return !oneForAll(key, at);
  }

  private boolean oneForAll(String key, SourceLocation at) {
    if (key.equals("run.replications")) {
      problems.add(at, "run.replications: 'replications' sets how often points are run");
    } else if (OWN.contains(key) || OWN.contains(key.replaceFirst("\\..*", ""))) {
      problems.add(at, key + " is the same for all points of a study; it belongs under 'set'");
    } else {
      return false;
    }
    return true;
  }

  private List<Factor.Level> values(String name, String key, List<YamlNode> values) {
    Map<String, Factor.Level> levels = new LinkedHashMap<>();
    for (YamlNode value : values) {
      String text =
          value.absent()
              ? "null"
              : value instanceof Leaf leaf ? leaf.text() : YamlWriter.value(value);
      Assignment assignment = new Assignment(key, YamlWriter.value(value), value.at().place());
      if (levels.putIfAbsent(text, new Factor.Level(text, List.of(assignment))) != null) {
        problems.add(value.at(), "factors." + name + " has the value '" + text + "' twice");
      }
    }
    return List.copyOf(levels.values());
  }

  private List<Factor.Level> levels(String name, Fields levels) {
    List<Factor.Level> all = new ArrayList<>();
    levels
        .entries()
        .forEach(
            (level, entry) -> {
              if (entry.value().absent()) {
                all.add(new Factor.Level(level, List.of()));
              } else if (entry.value() instanceof Fields map) {
                List<Assignment> own = assignments(map, "factors." + name + "." + level);
                all.add(new Factor.Level(level, own.stream().filter(this::mayVary).toList()));
              }
            });
    return all;
  }

  private boolean mayVary(Assignment assignment) {
    return SourceLocation.at(assignment.place())
        .map(at -> !oneForAll(assignment.path(), at))
        .orElse(true);
  }

  /** Values that a map assigns to keys of the scenario. */
  List<Assignment> assignments(Fields map, String where) {
    List<Assignment> all = new ArrayList<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (key.equals("run.replications") && where.equals("set")) {
                problems.add(
                    entry.at(),
                    "set.run.replications: 'replications' sets how often points are run");
              } else if (SPLIT.contains(key) && entry.value() instanceof Fields inner) {
                inner
                    .entries()
                    .forEach((name, each) -> all.add(assignment(key + "." + name, each)));
              } else {
                all.add(assignment(key, entry));
              }
            });
    return all;
  }

  private static Assignment assignment(String key, Entry entry) {
    return new Assignment(key, YamlWriter.value(entry.value()), entry.at().place());
  }

  private Optional<Factor.Range> range(String name, String key, Fields map, FactorKeys given) {
    String where = "factors." + name;
    if (!map.has("low") || !map.has("high")) {
      String lacking = map.has("low") ? "high" : "low";
      problems.add(map.at(), "missing key '" + lacking + "' in " + where);
      return Optional.empty();
    }
    Leaf low = (Leaf) map.get("low");
    Leaf high = (Leaf) map.get("high");
    Optional<LocalDate> from = Scalar.day(low.text());
    Optional<LocalDate> to = Scalar.day(high.text());
    boolean log = !given.linear();
    Factor.Kind kind = given.whole() ? Factor.Kind.WHOLE : Factor.Kind.NUMBER;
    double least;
    double most;
    if (from.isPresent() && to.isPresent()) {
      kind = Factor.Kind.DATE;
      least = from.get().toEpochDay();
      most = to.get().toEpochDay();
    } else if (low.value() instanceof Number a && high.value() instanceof Number b) {
      least = a.doubleValue();
      most = b.doubleValue();
    } else {
      boolean lowIsGood = low.value() instanceof Number || from.isPresent();
      Leaf odd = lowIsGood ? high : low;
      Optional<String> none = Scalar.noDay(odd.text());
      if (none.isPresent()) {
        problems.add(odd.at(), where + (lowIsGood ? ".high" : ".low") + none.get());
        return Optional.empty();
      }
      problems.add(
          odd.at(), "%s: low and high are two numbers or two days, not '%s'", where, odd.text());
      return Optional.empty();
    }
    if (!fits(low, least, where + ".low", kind) || !fits(high, most, where + ".high", kind)) {
      return Optional.empty();
    }
    if (!(least < most)) {
      problems.add(
          high.at(), "%s.high is %s; it must be above low, %s", where, high.text(), low.text());
      return Optional.empty();
    }
    if (log && (least <= 0 || kind != Factor.Kind.NUMBER)) {
      problems.add(
          map.at("scale"), where + ".scale log requires positive numbers that need not be whole");
      return Optional.empty();
    }
    highPlaces.put(name, high.at().place());
    return Optional.of(new Factor.Range(key, least, most, log, kind, low.at().place()));
  }

  private boolean fits(Leaf end, double value, String where, Factor.Kind kind) {
    boolean whole = kind == Factor.Kind.WHOLE;
    if (Double.isFinite(value) && (!whole || value == Math.rint(value))) {
      return true;
    }
    String what = whole ? "whole" : "finite";
    problems.add(end.at(), where + " must be a " + what + " number, not " + end.text());
    return false;
  }

  /** Adds a factor for each scalar parameter with a range, in the order of the catalogue. */
  private void everyParameter(Map<String, Factor> factors) {
    if (!file.has("parameters")) {
      return;
    }
    Set<String> left = new LinkedHashSet<>();
    Map<String, ParameterCatalogue.Entry> catalogue = ParameterCatalogue.entries();
    for (YamlNode each : file.map("parameters").list("except")) {
      String name = ((Leaf) each).text();
      if (!catalogue.containsKey(name)) {
        problems.add(
            each.at(),
            "unknown parameter '%s' in parameters.except%s",
            name,
            Suggestion.hint(name, catalogue.keySet()));
      }
      left.add(name);
    }
    double around = file.map("parameters").number("around", Double.NaN);
    Set<String> taken =
        factors.values().stream().flatMap(f -> keys(f).stream()).collect(Collectors.toSet());
    catalogue.forEach(
        (name, entry) -> {
          String key = PARAMETERS + name;
          if (!entry.list() && !left.contains(name) && !taken.contains(key)) {
            everyValue(key, name, entry.quantity(), around)
                .ifPresent(factor -> factors.put(key, factor));
          }
        });
  }

  private Optional<Factor> everyValue(String key, String name, Quantity q, double around) {
    Optional<ParameterRange> range =
        Double.isNaN(around) ? ParameterRange.allowed(q) : ParameterRange.around(q, around);
    return range.map(
        r ->
            new Factor(
                key,
                name,
                q.unit(),
                List.of(),
                Optional.of(
                    new Factor.Range(
                        key,
                        r.low(),
                        r.high(),
                        false,
                        Factor.Kind.NUMBER,
                        file.at("parameters").place()))));
  }

  /** Reports the name of an unknown factor. */
  void unknownFactor(String name, SourceLocation at, String where, List<String> names) {
    if (!file.refused("factors") && !named().contains(name)) {
      problems.add(at, "unknown factor '" + name + "' in " + where + Suggestion.hint(name, names));
    }
  }
}
