package org.multipolar.scenario;

import java.math.BigInteger;
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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.StudySpec.Base;
import org.multipolar.scenario.StudySpec.Bound;
import org.multipolar.scenario.Tree.Entry;
import org.multipolar.scenario.Tree.Fields;
import org.multipolar.scenario.Tree.Leaf;
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.Quantity;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Reads study files. Bad input gives problems, never an exception.
 *
 * <p>What a study gives to keys of its scenarios is checked by reading them: the scenario as it is
 * varied in common, and then with each level of each factor alone, and with both ends of each
 * range.
 */
public final class StudyReader {
  private static final String PARAMETERS = "parameters.";
  private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)");

  /** More points than this are a slip of the pen. */
  private static final long MOST_POINTS = 10_000_000;

  /** Keys that say what the series are, or are the study's own. */
  private static final Set<String> OWN =
      Set.of("run.seed", "run.replications", "run.from", "run.to", "run.step", "record", "extends");

  /** Maps that are given key by key. */
  private static final Set<String> SPLIT = Set.of("run", "record", "parameters");

  private final Path path;
  private final Fields file;
  private final Problems problems;

  /** The scenarios that could be read, with what all points give to them. */
  private final Map<Base, Scenario> scenarios = new LinkedHashMap<>();

  /** What the study gives to all points, as far as it can be given. */
  private List<Assignment> sound = List.of();

  /** Where the keys of factors that have one stand, and the higher ends of ranges. */
  private final Map<String, Mark> keyMarks = new LinkedHashMap<>();

  private final Map<String, String> highPlaces = new LinkedHashMap<>();

  /** Whether the list of outcomes is as it was meant. */
  private boolean outcomesRead;

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
    readBases(bases, common);
    List<Factor> factors = factors(bases);
    List<String> names = factors.stream().map(Factor::name).toList();
    StudySpec.Design design = design(factors, names);
    List<Outcome> outcomes = new ArrayList<>();
    for (Tree each : file.list("outcomes")) {
      Optional<Outcome> outcome = outcome(each, "outcomes");
      if (outcome.isPresent() && outcomes.contains(outcome.get())) {
        problems.add(each.at(), "outcomes has '" + outcome.get().id() + "' twice");
      }
      outcome.ifPresent(outcomes::add);
    }
    outcomesRead = !outcomes.isEmpty() && outcomes.size() == file.list("outcomes").size();
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
    checkFactors(spec);
    checkSize(spec);
    return spec;
  }

  private void checkSize(StudySpec spec) {
    double points = points(spec);
    double runs = points * spec.replications().most();
    if (points > MOST_POINTS) {
      problems.add(
          file.map("design").at("type"),
          "the design has " + Digits.text(points) + " points; allowed: up to " + MOST_POINTS);
    } else if (runs > Integer.MAX_VALUE) {
      problems.add(
          file.at("replications"),
          Digits.text(points)
              + " points have "
              + Digits.text(runs)
              + " replications together; allowed: up to "
              + Integer.MAX_VALUE);
    }
  }

  /** Number of points, which may be larger than anybody could hold. */
  private static double points(StudySpec spec) {
    StudySpec.Design design = spec.design();
    double across = 1;
    double all = 1;
    double ends = 0;
    double own = 0;
    int first = 0;
    for (Factor factor : spec.factors()) {
      int levels = factor.continuous() ? 2 : factor.levels().size();
      if (design.crossed().contains(factor.name())) {
        across *= levels;
      } else {
        first = own == 0 ? levels : first;
        own++;
        all *= levels;
        ends += levels;
      }
    }
    if (design instanceof StudySpec.OneAtATime) {
      return (1 + ends) * across;
    } else if (design instanceof StudySpec.Parallel) {
      return first * across;
    } else if (design instanceof StudySpec.LatinHypercube d) {
      return d.points() * across;
    } else if (design instanceof StudySpec.Morris d) {
      return d.trajectories() * (own + 1);
    } else if (design instanceof StudySpec.Sobol d) {
      return d.base() * (own + 2);
    } else if (design instanceof StudySpec.Listed d) {
      return d.rows().size() * across;
    }
    return all;
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
                beside(leaf, "scenarios." + name)
                    .ifPresent(found -> bases.add(new Base(name, found)));
              }
            });
    return bases;
  }

  /** A name that the format of studies takes, for files of any name. */
  private static String baseName(String stem) {
    String name =
        stem.replaceAll("[^\\p{L}\\p{N} ._+%/@-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return name.isEmpty() ? StudySpec.SCENARIO : name;
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

  /** Reads the scenarios as they are varied in common, which says who is in their worlds. */
  private void readBases(List<Base> bases, List<Assignment> common) {
    for (Base base : bases) {
      Reading reading = ScenarioReader.read(base.file(), replacements(common));
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
                      ? ScenarioReader.read(base.file(), replacements(sound)).scenario()
                      : Optional.empty())
          .ifPresent(scenario -> scenarios.put(base, scenario));
    }
  }

  private void checkFactors(StudySpec spec) {
    scenarios.forEach(
        (base, scenario) -> {
          boolean rangesSound = rangesTogether(spec, base, 0) && rangesTogether(spec, base, 1);
          for (Factor factor : spec.factors()) {
            if (!(factor.continuous() && rangesSound)) {
              check(factor, probes(factor, scenario), base);
            }
          }
        });
  }

  /**
   * Whether a scenario takes all ranges at one end together; if so none needs a look of its own.
   */
  private boolean rangesTogether(StudySpec spec, Base base, double end) {
    List<Replacement> all = new ArrayList<>(replacements(sound));
    spec.factors().stream()
        .flatMap(factor -> factor.range().stream())
        .map(range -> range.assignment(range.at(end)).replacement())
        .forEach(all::add);
    return all.size() == sound.size() || ScenarioReader.read(base.file(), all).problems().isEmpty();
  }

  private void check(Factor factor, List<List<Assignment>> probes, Base base) {
    Map<String, List<Problem>> found = new LinkedHashMap<>();
    for (List<Assignment> level : probes) {
      List<Replacement> all = new ArrayList<>(replacements(sound));
      all.addAll(replacements(level));
      for (Problem problem : ScenarioReader.read(base.file(), all).problems()) {
        found.computeIfAbsent(problem.message(), k -> new ArrayList<>()).add(problem);
      }
    }
    found.forEach((message, all) -> report(factor, message, all, probes.size()));
  }

  /** What is wrong with every value of a factor is wrong with its key. */
  private void report(Factor factor, String message, List<Problem> found, int values) {
    Mark key = keyMarks.get(factor.name());
    if (key != null && found.size() == values) {
      problems.add(key, message);
    } else {
      found.forEach(problem -> problems.add(placed(problem)));
    }
  }

  /** What a factor can give, as far as reading a scenario can find fault with it. */
  private List<List<Assignment>> probes(Factor factor, Scenario scenario) {
    if (!file.map("factors").has(factor.name()) && scenario.parameterSet().isEmpty()) {
      return List.of(); // the catalogue's own range, or scenarios that are read already
    }
    if (factor.range().isEmpty()) {
      return factor.levels().stream()
          .map(Factor.Level::assignments)
          .filter(level -> !level.isEmpty())
          .toList();
    }
    Factor.Range range = factor.range().get();
    Assignment high = range.assignment(range.at(1));
    String place = highPlaces.getOrDefault(factor.name(), high.place());
    return List.of(
        List.of(range.assignment(range.at(0))),
        List.of(new Assignment(high.path(), high.value(), place)));
  }

  private void take(Reading reading) {
    reading.problems().forEach(problem -> problems.add(placed(problem)));
  }

  /** A problem with what the study gives stands where the study gives it. */
  private static Problem placed(Problem problem) {
    Matcher place = PLACE.matcher(problem.origin());
    return problem.line() == 0 && place.matches()
        ? new Problem(
            place.group(1),
            Integer.parseInt(place.group(2)),
            Integer.parseInt(place.group(3)),
            problem.message())
        : problem;
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
      problems.add(file.at(), "a study varies something: 'factors', 'scenarios' or 'parameters'");
    } else if (file.has("factors")
        && file.map("factors").entries().isEmpty()
        && factors.isEmpty()) {
      problems.add(file.at("factors"), "factors must not be empty");
    }
    return List.copyOf(factors.values());
  }

  /** Names of factors that stand in the file, good or not. */
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

  /** Two factors with one key would hide one another. */
  private void requireOneEach(Collection<Factor> factors) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Factor factor : factors) {
      for (String key : keys(factor)) {
        String owner = owners.putIfAbsent(key, factor.name());
        if (owner != null && !merges(key)) {
          Mark at = file.map("factors").entries().get(factor.name()).at();
          problems.add(at, "factors " + owner + " and " + factor.name() + " both give " + key);
        }
      }
    }
  }

  /** Lists of policies append. */
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

  private Optional<Factor> factor(String name, Mark at, Fields map) {
    boolean values = map.has("values");
    boolean levels = map.has("levels");
    boolean range = map.has("low") || map.has("high");
    if (Stream.of("values", "levels", "low", "high").anyMatch(map::refused)) {
      return Optional.empty();
    }
    if ((values ? 1 : 0) + (levels ? 1 : 0) + (range ? 1 : 0) != 1) {
      problems.add(at, eitherOr(name));
      return Optional.empty();
    }
    for (String each : List.of("scale", "whole")) {
      if (!range && map.has(each)) {
        problems.add(map.at(each), "factors." + name + "." + each + " goes with low and high only");
      }
    }
    if (levels && map.has("key")) {
      problems.add(
          map.at("key"), "factors." + name + ".key does not go with levels, which name their keys");
    }
    String label = map.text("label", name);
    String key = map.text("key", name);
    if (!levels && !ownKey(key, map.has("key") ? map.at("key") : at)) {
      return Optional.empty();
    }
    if (!levels) {
      keyMarks.put(name, map.has("key") ? map.at("key") : at);
    }
    String unit = unit(key);
    if (range) {
      return range(name, key, map)
          .map(r -> new Factor(name, label, unit, List.of(), Optional.of(r)));
    }
    List<Factor.Level> all =
        values ? values(name, key, map.list("values")) : levels(name, map.map("levels"));
    int given = values ? map.list("values").size() : map.map("levels").entries().size();
    if (given < 2) {
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

  private boolean ownKey(String key, Mark at) {
    if (!StudyShape.PATH.pattern().matcher(key).matches()
        || !key.contains(".") && ScenarioShape.FILE.field(key).isEmpty()) {
      problems.add(
          at, "'" + key + "' is no key of a scenario; say which with 'key: mechanisms.talent'");
      return false;
    }
    return !oneForAll(key, at);
  }

  private boolean oneForAll(String key, Mark at) {
    if (key.equals("run.replications")) {
      problems.add(at, "run.replications: 'replications' says how often points are run");
    } else if (OWN.contains(key) || key.startsWith("record.")) {
      problems.add(at, key + " is one for all points of a study; it goes under 'set'");
    } else {
      return false;
    }
    return true;
  }

  private List<Factor.Level> values(String name, String key, List<Tree> values) {
    Map<String, Factor.Level> levels = new LinkedHashMap<>();
    for (Tree value : values) {
      String text =
          value.absent() ? "null" : value instanceof Leaf leaf ? leaf.text() : flow(value);
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
                List<Assignment> own = assignments(map, "factors." + name + "." + level);
                all.add(new Factor.Level(level, own.stream().filter(this::mayVary).toList()));
              }
            });
    return all;
  }

  private boolean mayVary(Assignment assignment) {
    Matcher place = PLACE.matcher(assignment.place());
    return !place.matches()
        || !oneForAll(
            assignment.path(),
            new Mark(
                place.group(1),
                Integer.parseInt(place.group(2)),
                Integer.parseInt(place.group(3))));
  }

  private List<Assignment> assignments(Fields map, String where) {
    List<Assignment> all = new ArrayList<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (key.equals("run.replications") && where.equals("set")) {
                problems.add(
                    entry.at(),
                    "set.run.replications: 'replications' says how often points are run");
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
    return new Assignment(key, flow(entry.value()), place(entry.at()));
  }

  private Optional<Factor.Range> range(String name, String key, Fields map) {
    String where = "factors." + name;
    if (!map.has("low") || !map.has("high")) {
      String lacking = map.has("low") ? "high" : "low";
      problems.add(map.at(), "missing key '" + lacking + "' in " + where);
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
    if (!fits(low, least, where + ".low", kind) || !fits(high, most, where + ".high", kind)) {
      return Optional.empty();
    }
    if (!(least < most)) {
      problems.add(
          high.at(), where + ".high is " + high.text() + "; it must lie above low, " + low.text());
      return Optional.empty();
    }
    if (log && (least <= 0 || kind != Factor.Kind.NUMBER)) {
      problems.add(
          map.at("scale"), where + ".scale log goes with positive numbers that need not be whole");
      return Optional.empty();
    }
    highPlaces.put(name, place(high.at()));
    return Optional.of(new Factor.Range(key, least, most, log, kind, place(low.at())));
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
                        place(file.at("parameters"))))));
  }

  // Designs

  private StudySpec.Design design(List<Factor> factors, List<String> names) {
    Fields design = file.map("design");
    String type = design.text("type", "");
    if (type.isEmpty()) {
      return new StudySpec.Factorial();
    }
    List<String> crossed = new ArrayList<>();
    for (Tree each : design.list("cross")) {
      String name = ((Leaf) each).text();
      Optional<Factor> factor = factors.stream().filter(f -> f.name().equals(name)).findFirst();
      if (factor.isEmpty()) {
        unknownFactor(name, each.at(), "design.cross", names);
      } else if (crossed.contains(name)) {
        problems.add(each.at(), "design.cross has '" + name + "' twice");
      } else if (factor.get().continuous()) {
        problems.add(each.at(), "design.cross: " + name + " has no levels that could be crossed");
      } else {
        crossed.add(name);
      }
    }
    if (design.has("cross") && List.of("factorial", "morris", "sobol").contains(type)) {
      problems.add(design.at("cross"), "design.cross does not go with type " + type);
      crossed.clear();
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
        requireEquallyMany(own, design);
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

  private void requireEquallyMany(List<Factor> factors, Fields design) {
    if (factors.stream().mapToInt(f -> f.levels().size()).distinct().count() > 1) {
      problems.add(
          design.at("type"),
          "design.type parallel: all factors need equally many levels, not "
              + factors.stream()
                  .map(f -> f.name() + " " + f.levels().size())
                  .collect(Collectors.joining(", ")));
    }
  }

  private void requireKeys(Fields design, String type) {
    Map<String, List<String>> belongs =
        Map.of(
            "points", List.of("latin-hypercube"),
            "trajectories", List.of("morris"),
            "levels", List.of("morris"),
            "base", List.of("sobol"),
            "file", List.of("table"),
            "seed", List.of("latin-hypercube", "morris", "sobol"));
    belongs.forEach(
        (key, owners) -> {
          if (design.has(key) && !owners.contains(type)) {
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
          .ifPresent(
              table -> {
                if (table.rows().isEmpty()) {
                  problems.add(given.at(), "design.file: the table has no row below its header");
                }
                table.rows().forEach(row -> rows.add(cells(row, factors)));
              });
    }
    return new StudySpec.Listed(List.copyOf(rows), crossed);
  }

  private List<StudySpec.Cell> cells(Table.Row row, List<Factor> factors) {
    List<StudySpec.Cell> cells = new ArrayList<>();
    for (Factor factor : factors) {
      if (factor.range().isEmpty()) {
        String text = row.text(factor.name());
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
      double number = row.number(factor.name(), range.low(), range.high());
      if (range.kind() == Factor.Kind.WHOLE && number != Math.rint(number)) {
        problems.add(
            row.at(factor.name()),
            factor.name() + " must be a whole number, not '" + row.raw(factor.name()) + "'");
      }
      return number;
    }
    Optional<LocalDate> day = Shape.Day.parse(row.raw(factor.name()));
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
              if (entry.value().absent()) {
                problems.add(
                    entry.at(), "replications.width." + name + " must be a number, not nothing");
              } else {
                requireKnown(name, entry.at(), "replications.width", outcomes);
              }
              widths.put(name, given.map("width").number(name, 0));
            });
    if (file.has("replications")
        && !given.has("variation")
        && !given.refused("variation")
        && !given.refused("width")
        && widths.isEmpty()) {
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
      return outcome;
    }
    return scoped(outcome.get(), given.at(), where);
  }

  /** Some metrics are measured on states and on firms: the worlds say whose an outcome is. */
  private Optional<Outcome> scoped(Outcome outcome, Mark at, String where) {
    if (outcome.scope() == Scope.WORLD) {
      return Optional.of(outcome);
    }
    Optional<Outcome> found = Optional.of(outcome);
    for (Scenario scenario : scenarios.values()) {
      WorldTables tables = scenario.world().tables();
      List<Outcome> meant =
          outcome.measures().stream().filter(o -> ids(tables, o).contains(o.entity())).toList();
      if (meant.isEmpty()) {
        List<String> known =
            outcome.measures().stream().flatMap(o -> ids(tables, o).stream()).toList();
        problems.add(
            at,
            "'"
                + outcome.id()
                + "' in "
                + where
                + ": world "
                + tables.name()
                + " has no '"
                + outcome.entity()
                + "'"
                + Nearest.hint(outcome.entity(), known));
        return Optional.empty();
      }
      found = Optional.of(meant.get(0));
    }
    return found;
  }

  private static List<String> ids(WorldTables tables, Outcome outcome) {
    return outcome.scope() == Scope.STATE
        ? tables.states().stream().map(StateRow::id).toList()
        : Stream.concat(
                tables.makers().stream().map(MakerRow::id), tables.labs().stream().map(LabRow::id))
            .toList();
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
            .filter(m -> entity == (m.scope() != Scope.WORLD))
            .map(Metric::name)
            .toList();
    return "unknown metric '" + metric + "' in " + where + near(metric, names);
  }

  private void requireKnown(String name, Mark at, String where, List<Outcome> outcomes) {
    List<String> known = outcomes.stream().map(Outcome::id).toList();
    if (outcomesRead && !known.contains(name)) {
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
              if (!(entry.value() instanceof Tree.Refused)
                  && levelled(name, entry.at(), "analysis.reference", factors, names).isPresent()) {
                String level =
                    entry.value() instanceof Leaf leaf && !leaf.absent() ? leaf.text() : "null";
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
    Optional<Outcome> outcome = outcome(given.get("outcome"), where + ".outcome");
    outcome.ifPresent(o -> requireKnown(o.id(), given.at("outcome"), where + ".outcome", outcomes));
    if (given.refused("below") || given.refused("above")) {
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
              if (entry.value().absent()) {
                problems.add(
                    entry.at(), where + ".better." + name + " must be more or less, not nothing");
              } else {
                requireKnown(name, entry.at(), where + ".better", outcomes);
              }
              better.put(name, given.map("better").text(name, "more").equals("more"));
            });
    if (given.has("better") && given.map("better").entries().isEmpty()) {
      problems.add(given.at("better"), where + ".better must not be empty");
    }
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
      unknownFactor(name, at, where, names);
    } else if (factor.get().continuous()) {
      problems.add(at, where + ": " + name + " has a range and no levels");
      return Optional.empty();
    }
    return factor;
  }

  /** A factor that stands in the file and was refused is not complained of again. */
  private void unknownFactor(String name, Mark at, String where, List<String> names) {
    if (!file.refused("factors") && !named().contains(name)) {
      problems.add(at, "unknown factor '" + name + "' in " + where + near(name, names));
    }
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
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (tree instanceof Fields map) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
        entries.add(ScenarioText.quoted(entry.getKey()) + ": " + flow(entry.getValue().value()));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    if (tree instanceof Leaf leaf
        && (leaf.value() instanceof Long || leaf.value() instanceof BigInteger)) {
      return leaf.value().toString();
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
