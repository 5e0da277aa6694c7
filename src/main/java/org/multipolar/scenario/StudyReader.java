package org.multipolar.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.StudySpec.Base;
import org.multipolar.scenario.StudySpec.Bound;
import org.multipolar.scenario.Tree.Entry;
import org.multipolar.scenario.Tree.Fields;
import org.multipolar.scenario.Tree.Leaf;
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.Quantity;

/**
 * Reads study files. Bad input gives problems, never an exception.
 *
 * <p>What a study gives to keys of its scenarios is checked by reading them: the scenario as it is
 * varied in common, and then with each level of each factor alone, and with both ends of each
 * range.
 */
public final class StudyReader {
  private static final String PARAMETERS = "parameters.";

  /** Keys that say what the series are, or are the study's own. */
  private static final Set<String> OWN =
      Set.of("run.seed", "run.replications", "run.from", "run.to", "run.step", "record", "extends");

  private final Path path;
  private final Fields file;
  private final Problems problems;

  private StudyReader(Path path, Fields file, Problems problems) {
    this.path = path;
    this.file = file;
    this.problems = problems;
  }

  /**
   * What came of reading a file.
   *
   * @param spec present exactly when there are no problems
   * @param problems all that is wrong, in the file, its scenarios and what it makes of them
   */
  public record Outcomes(Optional<StudySpec> spec, List<Problem> problems) {
    public Outcomes {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file; scenarios and tables that it names are looked for beside it. */
  public static Outcomes read(Path file) {
    Problems problems = new Problems();
    Optional<StudySpec> spec =
        YamlText.file(file, problems)
            .flatMap(tree -> StudyShape.FILE.check(tree, "", problems))
            .map(tree -> new StudyReader(file, (Fields) tree, problems).bind());
    return new Outcomes(problems.size() == 0 ? spec : Optional.empty(), problems.sorted());
  }

  private StudySpec bind() {
    List<Base> bases = bases();
    List<Assignment> common = assignments(file.map("set"), "set");
    List<Factor> factors = factors(bases);
    List<String> names = factors.stream().map(Factor::name).toList();
    StudySpec.Design design = design(factors, names);
    List<Outcome> outcomes = new ArrayList<>();
    for (Tree each : file.list("outcomes")) {
      outcome(each, "outcomes").ifPresent(outcomes::add);
    }
    String stem = WorldReader.stem(path);
    StudySpec spec =
        new StudySpec(
            file.text("name", stem),
            file.text("title", stem).strip(),
            file.text("description", "").strip(),
            file.text("question", "").strip(),
            file.texts("sources").stream().map(String::strip).toList(),
            bases,
            common,
            factors,
            design,
            replications(outcomes),
            file.has("limit")
                ? Optional.of(Duration.ofMillis((long) (1000 * file.number("limit", 0))))
                : Optional.empty(),
            StudySpec.Keep.valueOf(file.text("keep", "horizon").toUpperCase(Locale.ROOT)),
            (int) file.whole("events", 0),
            outcomes,
            analysis(factors, names, outcomes),
            path);
    if (problems.size() == 0) {
      checkScenarios(spec);
    }
    return spec;
  }

  // Scenarios

  private List<Base> bases() {
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
      beside(one, StudySpec.SCENARIO)
          .ifPresent(found -> bases.add(new Base(WorldReader.stem(found), found)));
    }
    file.map("scenarios")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Leaf leaf) {
                beside(leaf, "scenarios." + name)
                    .ifPresent(found -> bases.add(new Base(name, found)));
              }
            });
    return bases;
  }

  private Optional<Path> beside(Leaf given, String where) {
    try {
      Path found = path.resolveSibling(given.text()).normalize();
      if (Files.isRegularFile(found)) {
        return Optional.of(found);
      }
      problems.add(given.at(), where + ": no such file '" + found + "'" + Nearest.file(found));
    } catch (InvalidPathException e) {
      problems.add(given.at(), where + ": '" + given.text() + "' is not a path");
    }
    return Optional.empty();
  }

  private void checkScenarios(StudySpec spec) {
    for (Base base : spec.bases()) {
      List<Replacement> common = replacements(spec.common());
      int before = problems.size();
      take(ScenarioReader.read(base.file(), common));
      if (problems.size() > before) {
        continue;
      }
      for (double end : new double[] {0, 1}) {
        List<Replacement> all = new ArrayList<>(common);
        spec.factors().stream()
            .flatMap(factor -> factor.range().stream())
            .map(range -> range.assignment(range.at(end)).replacement())
            .forEach(all::add);
        if (all.size() > common.size()) {
          take(ScenarioReader.read(base.file(), all));
        }
      }
      for (Factor factor : spec.factors()) {
        for (Factor.Level level : factor.levels()) {
          if (!level.assignments().isEmpty()) {
            List<Replacement> all = new ArrayList<>(common);
            all.addAll(replacements(level.assignments()));
            take(ScenarioReader.read(base.file(), all));
          }
        }
      }
    }
  }

  private void take(Reading reading) {
    reading.problems().forEach(problems::add);
  }

  private static List<Replacement> replacements(List<Assignment> assignments) {
    return assignments.stream().map(Assignment::replacement).toList();
  }

  // Factors

  private List<Factor> factors(List<Base> bases) {
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
              if (factors.containsKey(name)) {
                problems.add(entry.at(), "the scenarios are the factor 'scenario' already");
              } else if (entry.value() instanceof Fields map) {
                factor(name, entry.at(), map).ifPresent(factor -> factors.put(name, factor));
              }
            });
    everyParameter(factors);
    if (factors.isEmpty() && problems.size() == 0) {
      problems.add(file.at(), "a study varies something: 'factors', 'scenarios' or 'parameters'");
    }
    return List.copyOf(factors.values());
  }

  private Optional<Factor> factor(String name, Mark at, Fields map) {
    boolean values = map.has("values");
    boolean levels = map.has("levels");
    boolean range = map.has("low") || map.has("high");
    if ((values ? 1 : 0) + (levels ? 1 : 0) + (range ? 1 : 0) != 1) {
      problems.add(at, "factor '" + name + "' has either values, or levels, or low and high");
      return Optional.empty();
    }
    String label = map.text("label", name);
    String key = map.text("key", name);
    if (!levels && !ownKey(key, map.has("key") ? map.at("key") : at)) {
      return Optional.empty();
    }
    String unit = unit(key);
    if (range) {
      return range(name, key, map)
          .map(r -> new Factor(name, label, unit, List.of(), Optional.of(r)));
    }
    List<Factor.Level> all =
        values ? values(name, key, map.list("values")) : levels(name, map.map("levels"));
    if (all.size() < 2) {
      problems.add(at, "factor '" + name + "' needs two levels at least");
      return Optional.empty();
    }
    return Optional.of(new Factor(name, label, levels ? "" : unit, all, Optional.empty()));
  }

  private static String unit(String key) {
    String parameter = key.startsWith(PARAMETERS) ? key.substring(PARAMETERS.length()) : "";
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(parameter);
    return entry == null ? "" : entry.quantity().unit();
  }

  private boolean ownKey(String key, Mark at) {
    if (!StudyShape.PATH.pattern().matcher(key).matches() || !key.contains(".")) {
      problems.add(
          at, "'" + key + "' is no key of a scenario; say which with 'key: mechanisms.talent'");
      return false;
    }
    if (OWN.contains(key) || key.startsWith("record.")) {
      problems.add(at, key + " is one for all points of a study; it goes under 'set'");
      return false;
    }
    return true;
  }

  private List<Factor.Level> values(String name, String key, List<Tree> values) {
    Map<String, Factor.Level> levels = new LinkedHashMap<>();
    for (Tree value : values) {
      String text = value instanceof Leaf leaf && leaf.value() != null ? leaf.text() : flow(value);
      Assignment assignment = new Assignment(key, flow(value), place(value.at()));
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
                map.entries().forEach((key, value) -> ownKeyOfLevel(key, value.at()));
                all.add(new Factor.Level(level, assignments(map, "factors." + name + "." + level)));
              }
            });
    return all;
  }

  private void ownKeyOfLevel(String key, Mark at) {
    if (OWN.contains(key) || key.startsWith("record.")) {
      problems.add(at, key + " is one for all points of a study; it goes under 'set'");
    }
  }

  private List<Assignment> assignments(Fields map, String where) {
    List<Assignment> all = new ArrayList<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (key.equals("run.replications")) {
                problems.add(entry.at(), where + ": 'replications' says how often points are run");
              } else {
                all.add(new Assignment(key, flow(entry.value()), place(entry.at())));
              }
            });
    return all;
  }

  private Optional<Factor.Range> range(String name, String key, Fields map) {
    String where = "factors." + name;
    if (!map.has("low") || !map.has("high")) {
      problems.add(map.at(), where + " needs both low and high");
      return Optional.empty();
    }
    Leaf low = (Leaf) map.get("low");
    Leaf high = (Leaf) map.get("high");
    Optional<LocalDate> from = Shape.Day.parse(low.text());
    Optional<LocalDate> to = Shape.Day.parse(high.text());
    boolean log = map.text("scale", "linear").equals("log");
    Factor.Kind kind = map.flag("whole") ? Factor.Kind.WHOLE : Factor.Kind.NUMBER;
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
      Leaf odd = low.value() instanceof Number || from.isPresent() ? high : low;
      problems.add(
          odd.at(), where + ": low and high are two numbers or two days, not '" + odd.text() + "'");
      return Optional.empty();
    }
    if (!(least < most)) {
      problems.add(high.at(), where + ".high must lie above low");
      return Optional.empty();
    }
    if (log && (least <= 0 || kind != Factor.Kind.NUMBER)) {
      problems.add(
          map.at("scale"), where + ".scale log goes with positive numbers that need not be whole");
      return Optional.empty();
    }
    return Optional.of(new Factor.Range(key, least, most, log, kind, place(low.at())));
  }

  /** Parameters that are one number and have a range, in the order of the catalogue. */
  private void everyParameter(Map<String, Factor> factors) {
    if (!file.has("parameters")) {
      return;
    }
    Set<String> left = new LinkedHashSet<>();
    Map<String, ParameterCatalogue.Entry> catalogue = ParameterCatalogue.entries();
    for (Tree each : file.map("parameters").list("except")) {
      String name = ((Leaf) each).text();
      if (!catalogue.containsKey(name)) {
        problems.add(
            each.at(),
            "unknown parameter '"
                + name
                + "' in parameters.except"
                + near(name, catalogue.keySet()));
      }
      left.add(name);
    }
    double around = file.map("parameters").number("around", Double.NaN);
    Set<String> taken = new LinkedHashSet<>();
    factors.values().forEach(f -> f.range().ifPresent(range -> taken.add(range.path())));
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
                        place(file.at("parameters"))))));
  }

  // Designs

  private StudySpec.Design design(List<Factor> factors, List<String> names) {
    Fields design = file.map("design");
    String type = design.text("type", "factorial");
    List<String> crossed = new ArrayList<>();
    for (Tree each : design.list("cross")) {
      String name = ((Leaf) each).text();
      Optional<Factor> factor = factors.stream().filter(f -> f.name().equals(name)).findFirst();
      if (factor.isEmpty()) {
        problems.add(
            each.at(), "unknown factor '" + name + "' in design.cross" + near(name, names));
      } else if (factor.get().continuous()) {
        problems.add(each.at(), "design.cross: " + name + " has no levels that could be crossed");
      } else {
        crossed.add(name);
      }
    }
    if (!crossed.isEmpty() && List.of("factorial", "morris", "sobol").contains(type)) {
      problems.add(design.at("cross"), "design.cross does not go with type " + type);
    }
    requireKeys(design, type);
    List<Factor> own = factors.stream().filter(f -> !crossed.contains(f.name())).toList();
    if (own.isEmpty() && !factors.isEmpty()) {
      problems.add(design.at("cross"), "design.cross leaves no factor to the design");
    }
    long seed = design.whole("seed", 1);
    return switch (type) {
      case "one-at-a-time" -> new StudySpec.OneAtATime(List.copyOf(crossed));
      case "parallel" -> {
        requireLevels(own, design, type);
        if (own.stream().mapToInt(f -> f.levels().size()).distinct().count() > 1) {
          problems.add(
              design.at("type"), "design.type parallel: all factors need equally many levels");
        }
        yield new StudySpec.Parallel(List.copyOf(crossed));
      }
      case "latin-hypercube" ->
          new StudySpec.LatinHypercube((int) design.whole("points", 2), seed, List.copyOf(crossed));
      case "morris" -> {
        int levels = (int) design.whole("levels", 4);
        if (levels % 2 != 0) {
          problems.add(design.at("levels"), "design.levels must be even, not " + levels);
        }
        requireRanges(own, design, type);
        yield new StudySpec.Morris((int) design.whole("trajectories", 10), levels, seed);
      }
      case "sobol" -> {
        int base = (int) design.whole("base", 256);
        if (Integer.bitCount(base) != 1) {
          problems.add(design.at("base"), "design.base must be a power of 2, not " + base);
        }
        requireRanges(own, design, type);
        yield new StudySpec.Sobol(base, seed);
      }
      case "table" -> table(design, own, List.copyOf(crossed));
      default -> {
        requireLevels(own, design, type);
        yield new StudySpec.Factorial();
      }
    };
  }

  private void requireKeys(Fields design, String type) {
    Map<String, String> belongs =
        Map.of(
            "points", "latin-hypercube",
            "trajectories", "morris",
            "levels", "morris",
            "base", "sobol",
            "file", "table");
    belongs.forEach(
        (key, owner) -> {
          if (design.has(key) && !owner.equals(type)) {
            problems.add(design.at(key), "design." + key + " does not go with type " + type);
          }
        });
    if (type.equals("latin-hypercube") && !design.has("points")) {
      problems.missing(design, "points", "design", ": a Latin hypercube needs it");
    }
    if (type.equals("table") && !design.has("file")) {
      problems.missing(design, "file", "design", ": a table needs it");
    }
  }

  private void requireLevels(List<Factor> factors, Fields design, String type) {
    for (Factor factor : factors) {
      if (factor.continuous()) {
        problems.add(
            design.at("type"),
            "design.type " + type + ": factor '" + factor.name() + "' needs values or levels");
      }
    }
  }

  private void requireRanges(List<Factor> factors, Fields design, String type) {
    for (Factor factor : factors) {
      if (!factor.continuous()) {
        problems.add(
            design.at("type"),
            "design.type " + type + ": factor '" + factor.name() + "' needs low and high");
      }
    }
  }

  private StudySpec.Design table(Fields design, List<Factor> factors, List<String> crossed) {
    List<List<StudySpec.Cell>> rows = new ArrayList<>();
    if (design.get("file") instanceof Leaf given) {
      List<String> columns = factors.stream().map(Factor::name).toList();
      beside(given, "design.file")
          .flatMap(found -> Table.read(found, columns, problems))
          .ifPresent(table -> table.rows().forEach(row -> rows.add(cells(row, factors))));
      if (rows.isEmpty() && problems.size() == 0) {
        problems.add(given.at(), "design.file: the table has no row below its header");
      }
    }
    return new StudySpec.Listed(List.copyOf(rows), crossed);
  }

  private List<StudySpec.Cell> cells(Table.Row row, List<Factor> factors) {
    List<StudySpec.Cell> cells = new ArrayList<>();
    for (Factor factor : factors) {
      String text = row.text(factor.name());
      if (factor.range().isEmpty()) {
        Optional<Integer> level = factor.level(text);
        if (level.isEmpty() && !text.isBlank()) {
          problems.add(
              row.at(factor.name()),
              "unknown level '"
                  + text
                  + "' of "
                  + factor.name()
                  + Nearest.hint(text, factor.levelNames()));
        }
        cells.add(StudySpec.Cell.of(level.orElse(0)));
      } else {
        cells.add(StudySpec.Cell.of(value(row, factor, factor.range().get())));
      }
    }
    return cells;
  }

  private double value(Table.Row row, Factor factor, Factor.Range range) {
    if (range.kind() != Factor.Kind.DATE) {
      return row.number(factor.name(), range.low(), range.high());
    }
    Optional<LocalDate> day = Shape.Day.parse(row.text(factor.name()));
    double value = day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    if (day.isEmpty() || value < range.low() || value > range.high()) {
      problems.add(
          row.at(factor.name()),
          factor.name()
              + " must be a day from "
              + range.text(range.low())
              + " to "
              + range.text(range.high())
              + ", not '"
              + row.raw(factor.name())
              + "'");
    }
    return value;
  }

  // Replications, outcomes, analysis

  private StudySpec.Replications replications(List<Outcome> outcomes) {
    if (file.get("replications") instanceof Leaf) {
      return StudySpec.Replications.fixed((int) file.whole("replications", 16));
    }
    if (!file.has("replications")) {
      return StudySpec.Replications.fixed(16);
    }
    Fields given = file.map("replications");
    int first = (int) given.whole("first", 16);
    int most = (int) given.whole("most", 1024);
    if (first > most) {
      problems.add(given.at("most"), "replications.most must not lie below first, " + first);
    }
    Map<String, Double> widths = new LinkedHashMap<>();
    given
        .map("width")
        .entries()
        .forEach(
            (name, entry) -> {
              requireKnown(name, entry.at(), "replications.width", outcomes);
              widths.put(name, given.map("width").number(name, 0));
            });
    if (!given.has("variation") && widths.isEmpty()) {
      problems.add(
          given.at(),
          "replications: 'variation' or 'width' says when there are enough; for a fixed number"
              + " write the number");
    }
    return new StudySpec.Replications(
        first,
        most,
        given.has("variation") ? Optional.of(given.number("variation", 0)) : Optional.empty(),
        widths);
  }

  private Optional<Outcome> outcome(Tree given, String where) {
    String text = ((Leaf) given).text();
    Optional<Outcome> outcome = Outcome.parse(text);
    if (outcome.isEmpty()) {
      problems.add(given.at(), unknownOutcome(text, where));
    }
    return outcome;
  }

  /**
   * Says which part of a text that is no outcome is amiss.
   *
   * @param where it stands
   */
  public static String unknownOutcome(String text, String where) {
    int dot = text.lastIndexOf('.');
    String statistic = dot < 0 ? "" : text.substring(dot + 1);
    if (!Outcome.Statistic.ids().contains(statistic)) {
      return "'"
          + text
          + "' in "
          + where
          + " must end with ."
          + String.join(", .", Outcome.Statistic.ids());
    }
    String metric = text.substring(0, dot).replaceFirst("@.*", "");
    boolean entity = text.contains("@");
    Optional<Metric> known =
        MetricCatalogue.all().stream().filter(m -> m.name().equals(metric)).findFirst();
    if (known.isPresent()) {
      return entity
          ? "'"
              + text
              + "' in "
              + where
              + ": "
              + metric
              + " is measured on the world; leave out the @"
          : "'" + text + "' in " + where + ": whose? as in " + metric + "@CHN." + statistic;
    }
    List<String> names =
        MetricCatalogue.all().stream()
            .filter(m -> entity == (m.scope() != org.multipolar.metric.Scope.WORLD))
            .map(Metric::name)
            .toList();
    return "unknown metric '" + metric + "' in " + where + near(metric, names);
  }

  private void requireKnown(String name, Mark at, String where, List<Outcome> outcomes) {
    List<String> known = outcomes.stream().map(Outcome::id).toList();
    if (!known.contains(name)) {
      problems.add(
          at,
          "'" + name + "' in " + where + " is none of the outcomes" + Nearest.hint(name, known));
    }
  }

  private StudySpec.Analysis analysis(
      List<Factor> factors, List<String> names, List<Outcome> outcomes) {
    Fields analysis = file.map("analysis");
    Map<String, String> reference = new LinkedHashMap<>();
    analysis
        .map("reference")
        .entries()
        .forEach(
            (name, entry) -> {
              if (levelled(name, entry.at(), "analysis.reference", factors, names).isPresent()) {
                String level = analysis.map("reference").text(name, "");
                Factor factor =
                    factors.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
                if (factor.level(level).isEmpty()) {
                  problems.add(
                      entry.value().at(),
                      "unknown level '"
                          + level
                          + "' in analysis.reference."
                          + name
                          + Nearest.hint(level, factor.levelNames()));
                }
                reference.put(name, level);
              }
            });
    return new StudySpec.Analysis(
        reference,
        discoveries(analysis, outcomes),
        robustness(analysis, factors, names, outcomes),
        structure(analysis, factors, names));
  }

  private List<StudySpec.Discovery> discoveries(Fields analysis, List<Outcome> outcomes) {
    List<StudySpec.Discovery> discoveries = new ArrayList<>();
    for (Tree each : analysis.list("discovery")) {
      Fields given = (Fields) each;
      bound(given, "analysis.discovery", outcomes)
          .map(bound -> new StudySpec.Discovery(bound, given.number("mass", .05)))
          .ifPresent(discoveries::add);
    }
    return discoveries;
  }

  private Optional<Bound> bound(Fields given, String where, List<Outcome> outcomes) {
    if (!given.has("outcome")) {
      return Optional.empty();
    }
    if (given.has("below") == given.has("above")) {
      problems.add(given.at(), where + " needs either below or above");
      return Optional.empty();
    }
    Optional<Outcome> outcome = outcome(given.get("outcome"), where + ".outcome");
    outcome.ifPresent(o -> requireKnown(o.id(), given.at("outcome"), where + ".outcome", outcomes));
    boolean below = given.has("below");
    return outcome.map(o -> new Bound(o, below, given.number(below ? "below" : "above", 0)));
  }

  private Optional<StudySpec.Robustness> robustness(
      Fields analysis, List<Factor> factors, List<String> names, List<Outcome> outcomes) {
    if (!analysis.has("robustness")) {
      return Optional.empty();
    }
    Fields given = analysis.map("robustness");
    String where = "analysis.robustness";
    String policies = given.text("policies", "");
    if (given.has("policies")) {
      levelled(policies, given.at("policies"), where + ".policies", factors, names);
    }
    Map<String, Boolean> better = new LinkedHashMap<>();
    given
        .map("better")
        .entries()
        .forEach(
            (name, entry) -> {
              requireKnown(name, entry.at(), where + ".better", outcomes);
              better.put(name, given.map("better").text(name, "more").equals("more"));
            });
    List<Bound> goals = new ArrayList<>();
    for (Tree each : given.list("goals")) {
      bound((Fields) each, where + ".goals", outcomes).ifPresent(goals::add);
    }
    return Optional.of(new StudySpec.Robustness(policies, better, goals));
  }

  private Optional<StudySpec.Structure> structure(
      Fields analysis, List<Factor> factors, List<String> names) {
    if (!analysis.has("structure")) {
      return Optional.empty();
    }
    Fields given = analysis.map("structure");
    for (String key : List.of("effect", "variants")) {
      if (given.has(key)) {
        levelled(given.text(key, ""), given.at(key), "analysis.structure." + key, factors, names);
      }
    }
    return Optional.of(
        new StudySpec.Structure(given.text("effect", ""), given.text("variants", "")));
  }

  private Optional<Factor> levelled(
      String name, Mark at, String where, List<Factor> factors, List<String> names) {
    Optional<Factor> factor = factors.stream().filter(f -> f.name().equals(name)).findFirst();
    if (factor.isEmpty()) {
      problems.add(at, "unknown factor '" + name + "' in " + where + near(name, names));
    } else if (factor.get().continuous()) {
      problems.add(at, where + ": " + name + " has a range and no levels");
      return Optional.empty();
    }
    return factor;
  }

  private static String near(String word, Collection<String> names) {
    return Nearest.hint(word, names);
  }

  // YAML again

  private static String place(Mark at) {
    return at.line() > 0 ? at.origin() + ":" + at.line() + ":" + at.column() : at.origin();
  }

  /** A value in flow style; a text stays a text. */
  static String flow(Tree tree) {
    if (tree instanceof Tree.Items items) {
      return items.items().stream()
          .map(StudyReader::flow)
          .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
    if (tree instanceof Fields map) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
        entries.add(ScenarioText.quoted(entry.getKey()) + ": " + flow(entry.getValue().value()));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    if (tree instanceof Leaf leaf && leaf.value() != null) {
      boolean plain =
          !(leaf.value() instanceof String)
              || leaf.text().matches("(?!(?i:true|false|null)$)[A-Za-z][\\w-]*");
      return plain || leaf.text().matches("\\d{4}-\\d\\d(-\\d\\d)?")
          ? leaf.text()
          : ScenarioText.quoted(leaf.text());
    }
    return "";
  }
}
