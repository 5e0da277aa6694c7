package org.multipolar.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.multipolar.metric.FigureCatalogue;
import org.multipolar.metric.FigureSpec;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.RecordSpec.Selection;
import org.multipolar.scenario.Tree.Entry;
import org.multipolar.scenario.Tree.Fields;
import org.multipolar.value.Mechanism;
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.Parameters;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.world.RegimeDesign;

/**
 * Turns a scenario that is well formed into records: names are looked up in the world and the
 * catalogues, dates in the calendar, and keys are weighed against each other.
 */
final class ScenarioBinder {
  private static final String FROM = "2022-10";
  private static final String TO = "2035-12";
  private static final String BRANCH = "2025-07-26";
  private static final int REPLICATIONS = 50;
  private static final long SEED = 20250726;
  private static final int EVENTS = 10;

  /** Level of a written quota: the middle, since its rung depends on demand in its first month. */
  private static final double QUOTA_LEVEL = .5;

  private final Fields file;
  private final Path path;
  private final Problems problems;
  private final List<String> notes;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<String> late = new LinkedHashSet<>();

  ScenarioBinder(Fields file, Path path, Problems problems, List<String> notes) {
    this.file = file;
    this.path = path;
    this.problems = problems;
    this.notes = notes;
    Fields run = file.map("run");
    first = day(run, "from", FROM);
    last = YearMonth.from(day(run, "to", TO)).atEndOfMonth();
  }

  /** The scenario; nothing when it has no world or no calendar. */
  Optional<Scenario> bind() {
    Parameters parameters = parameters();
    Optional<RunSpec> run = run();
    Optional<LoadedWorld> world = world(parameters);
    if (world.isEmpty()) {
      figures(Optional.empty(), Optional.empty());
      return Optional.empty();
    }
    Names names = new Names(world.get(), problems);
    Rules rules = rules(names);
    List<Policy> policies = policies(names, run.map(RunSpec::calendar), parameters);
    List<RegimeSpec> regimes = regimes(names);
    RecordSpec record = record(names);
    Set<String> recorded = new HashSet<>(record.stateIds(world.get().tables()));
    recorded.addAll(record.firmIds(world.get().tables()));
    Optional<Classroom> classroom = classroom(names);
    List<FigureSpec> figures =
        figures(Optional.of(names), Optional.of(new RecordedIds(record, recorded)));
    notes.addAll(names.notes());
    if (!late.isEmpty()) {
      notes.add(
          "left out, since the run ends in "
              + YearMonth.from(last)
              + ": "
              + String.join(", ", late));
    }
    return run.map(
        spec ->
            new Scenario(
                name(),
                file.text("title", "").strip(),
                file.text("description", "").strip(),
                file.text("question", "").strip(),
                file.texts("sources").stream().map(String::strip).toList(),
                world.get(),
                spec,
                parameters,
                mechanisms(),
                rules,
                policies,
                regimes,
                record,
                classroom,
                figures));
  }

  private String name() {
    String name = file.text("name", WorldReader.stem(path));
    if (!ScenarioShape.FOLDER.pattern().matcher(name).matches()) {
      problems.add(
          Mark.of(path.toString()),
          "the file's name cannot name a folder of results; add the key 'name'");
    }
    return name;
  }

  private Optional<LoadedWorld> world(Parameters parameters) {
    Tree given = file.get("world");
    if (given == null) {
      missing(file, "world", "", Nearest.hint("", WorldFiles.names(path)));
      return Optional.empty();
    }
    WorldSpec spec;
    if (given instanceof Fields map) {
      Fields synthetic = map.map("synthetic");
      spec =
          new WorldSpec.Synthetic(
              (int) synthetic.whole("states", 1),
              (int) synthetic.whole("firms", 0),
              synthetic.number("zipf", 0));
    } else {
      spec = new WorldSpec.Named(((Tree.Leaf) given).text());
    }
    Path from = given.at().line() > 0 ? Path.of(given.at().origin()) : path;
    return new WorldReader(problems).read(spec, given.at(), from, parameters);
  }

  private void missing(Fields map, String key, String where, String why) {
    if (!map.refused(key) && !problems.isParentUnread()) {
      problems.add(
          map.at(), "missing key '" + key + "'" + (where.isEmpty() ? "" : " in " + where) + why);
    }
  }

  // Calendar

  private static LocalDate day(Fields map, String key, String otherwise) {
    return Shape.Day.parse(map.text(key, otherwise)).orElseThrow();
  }

  private Optional<RunSpec> run() {
    Fields run = file.map("run");
    LocalDate branch = day(run, "branch", BRANCH);
    Step step = Step.valueOf(run.text("step", "month").toUpperCase(Locale.ROOT));
    if (last.isBefore(first)) {
      problems.add(
          run.at("to"),
          "run.to is " + YearMonth.from(last) + "; the run starts in " + YearMonth.from(first));
      return Optional.empty();
    }
    if (branch.isBefore(first)) {
      problems.add(
          run.at("branch"),
          "run.branch is " + branch + "; the run starts in " + YearMonth.from(first));
    }
    try {
      return Optional.of(
          new RunSpec(
              new RunCalendar(YearMonth.from(first), YearMonth.from(last), branch, step),
              (int) run.whole("replications", REPLICATIONS),
              run.whole("seed", SEED)));
    } catch (IllegalArgumentException e) {
      problems.add(run.at("step"), "run.step: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether a dated entry falls into the run. A date outside is a problem; but where another file
   * or an option shortened the run, what comes too late is only left out.
   */
  private boolean inside(Tree date, String what) {
    LocalDate day = Shape.Day.parse(((Tree.Leaf) date).text()).orElseThrow();
    if (day.isBefore(first)) {
      problems.add(
          date.at(),
          what + " " + day + " lies before the run, which starts in " + YearMonth.from(first));
      return false;
    }
    if (day.isAfter(last)) {
      Mark end = file.map("run").at("to");
      if (end.origin().equals(date.at().origin())) {
        problems.add(
            date.at(),
            what + " " + day + " lies after the run, which ends in " + YearMonth.from(last));
      } else {
        late.add(what + " " + day);
      }
      return false;
    }
    return true;
  }

  // Parameters, mechanisms, rules

  private Parameters parameters() {
    Map<String, List<Double>> values = new TreeMap<>();
    Fields given = file.map("parameters");
    given
        .entries()
        .forEach(
            (name, entry) ->
                values.put(
                    name,
                    given.list(name).stream()
                        .map(v -> ((Number) ((Tree.Leaf) v).value()).doubleValue())
                        .toList()));
    String ladder = "controls.thresholdLadder";
    List<Double> thresholds = values.getOrDefault(ladder, List.of());
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i) >= thresholds.get(i - 1)) {
        problems.add(given.at(ladder), "parameters." + ladder + " must fall from value to value");
        break;
      }
    }
    values
        .entrySet()
        .removeIf(
            e ->
                e.getValue().size()
                    != ParameterCatalogue.entries().get(e.getKey()).quantity().value().length);
    return ParameterCatalogue.with(values);
  }

  private Set<Mechanism> mechanisms() {
    Set<Mechanism> on = EnumSet.noneOf(Mechanism.class);
    for (Mechanism mechanism : Mechanism.values()) {
      String otherwise = mechanism.on() ? "on" : "off";
      if (file.map("mechanisms").text(mechanism.id(), otherwise).equals("on")) {
        on.add(mechanism);
      }
    }
    return on;
  }

  private Rules rules(Names names) {
    Fields rules = file.map("rules");
    String mode = rules.text("controlMode", ControlMode.SHARE.id());
    return new Rules(
        rule("release", "firms", RuleCatalogue.RELEASE, names::lab),
        rule("policy", "states", RuleCatalogue.POLICY, names::entity),
        rule("safety", "firms", RuleCatalogue.SAFETY, names::lab),
        rule("membership", "states", RuleCatalogue.MEMBERSHIP, names::entity),
        ControlMode.named(mode).orElseThrow());
  }

  private <R> RuleSpec rule(
      String kind,
      String whom,
      List<RuleCatalogue.Entry<R>> catalogue,
      BiFunction<Tree, String, Optional<String>> find) {
    Fields given = file.map("rules").map(kind);
    Map<String, String> special = new TreeMap<>();
    Fields some = given.map(whom);
    some.entries()
        .forEach(
            (id, entry) ->
                find.apply(new Tree.Leaf(entry.at(), id, id), "rules." + kind + "." + whom)
                    .ifPresent(who -> special.put(who, some.text(id, ""))));
    return new RuleSpec(given.text("default", RuleCatalogue.names(catalogue).get(0)), special);
  }

  // Policies

  private List<Policy> policies(
      Names names, Optional<RunCalendar> calendar, Parameters parameters) {
    List<Policy> policies = new ArrayList<>();
    for (Tree each : file.list("policies")) {
      Fields entry = (Fields) each;
      boolean acts = !entry.has("at") || inside(entry.get("at"), "policies.at");
      for (String lever : entry.map("set").entries().keySet()) {
        Optional<Policy> policy =
            Instrument.named(lever)
                .map(instrument -> ofStates(entry, instrument, names, calendar, parameters))
                .orElseGet(() -> ofLabs(entry, names));
        policy.filter(p -> acts).ifPresent(policies::add);
      }
    }
    return policies;
  }

  private Optional<Policy> ofLabs(Fields entry, Names names) {
    List<String> labs = new ArrayList<>();
    for (Tree word : entry.list("by")) {
      names.lab(word, "policies.by").ifPresent(labs::add);
    }
    for (String key : List.of("against", "until", "once")) {
      if (entry.has(key)) {
        problems.add(entry.at(key), "'" + key + "' does not go with release");
      }
    }
    if (!entry.has("at")) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy.OfLabs(
            day(entry, "at", ""),
            labs,
            entry.map("set").text("release", "").equals("open"),
            entry.text("source", "").strip()));
  }

  private Optional<Policy> ofStates(
      Fields entry,
      Instrument instrument,
      Names names,
      Optional<RunCalendar> calendar,
      Parameters parameters) {
    boolean known = true;
    for (Tree word : entry.list("by")) {
      known &= names.states(word, "policies.by", instrument, true);
    }
    for (Tree word : entry.list("against")) {
      known &= isAll(word) || names.states(word, "policies.against", instrument, false);
    }
    aim(entry, "policies", instrument);
    List<String> by = entry.texts("by");
    List<String> against = entry.texts("against");
    if (by.size() == 1 && by.equals(against)) {
      problems.add(entry.at("against"), by.get(0) + " cannot act against itself");
    }
    Optional<Setting> setting = setting(entry.map("set"), instrument, parameters);
    Optional<LocalDate> until = until(entry, calendar);
    if (!known || setting.isEmpty() || !entry.has("at")) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy.OfStates(
            day(entry, "at", ""),
            until,
            entry.flag("once"),
            by,
            against,
            setting.get(),
            entry.text("source", "").strip()));
  }

  private static boolean isAll(Tree word) {
    return ((Tree.Leaf) word).text().equals("all");
  }

  private void aim(Fields entry, String where, Instrument instrument) {
    if (instrument.bilateral() && !entry.has("against")) {
      problems.add(
          entry.at(),
          "missing key 'against' in " + where + ": at whom is " + instrument.id() + " aimed?");
    }
    if (!instrument.bilateral() && entry.has("against")) {
      problems.add(
          entry.at("against"),
          "'against' does not go with " + instrument.id() + ", which is aimed at nobody");
    }
  }

  private Optional<LocalDate> until(Fields entry, Optional<RunCalendar> calendar) {
    if (!entry.has("until") || !entry.has("at")) {
      return Optional.empty();
    }
    LocalDate at = day(entry, "at", "");
    LocalDate until = day(entry, "until", "");
    if (entry.flag("once")) {
      problems.add(entry.at("until"), "'until' does not go with once: true");
    }
    if (until.isBefore(at)) {
      problems.add(entry.at("until"), "policies.until " + until + " lies before at " + at);
      return Optional.empty();
    }
    if (calendar.isPresent()
        && calendar.get().tickOf(until.plusDays(1)) <= calendar.get().tickOf(at)) {
      problems.add(
          entry.at("until"),
          "policies.until "
              + until
              + " ends within the "
              + calendar.get().step().name().toLowerCase(Locale.ROOT)
              + " in which the policy begins, so that it would do nothing");
      return Optional.empty();
    }
    return inside(entry.get("until"), "policies.until") ? Optional.of(until) : Optional.empty();
  }

  private Optional<Setting> setting(Fields set, Instrument instrument, Parameters parameters) {
    if (!(set.get(instrument.id()) instanceof Fields written)) {
      return Optional.of(Setting.level(instrument, set.number(instrument.id(), 0)));
    }
    if (!written.has("mode")) {
      return Optional.empty();
    }
    ControlMode mode = ControlMode.named(written.text("mode", "")).orElseThrow();
    String wanted =
        switch (mode) {
          case SHARE -> "level";
          case THRESHOLD -> "h100";
          case QUOTA -> "h100e";
        };
    boolean good = written.has(wanted);
    if (!good) {
      missing(
          written, wanted, "policies.set." + instrument.id(), ": mode " + mode.id() + " needs it");
    }
    for (String other : List.of("level", "h100", "h100e")) {
      if (!other.equals(wanted) && written.has(other)) {
        problems.add(written.at(other), "'" + other + "' does not go with mode " + mode.id());
        good = false;
      }
    }
    boolean abroad = written.flag("extraterritorial");
    double value = written.number(wanted, 0);
    Setting setting =
        switch (mode) {
          case SHARE -> new Setting(instrument, value, mode, Double.NaN, Double.NaN, abroad);
          case THRESHOLD ->
              new Setting(
                  instrument,
                  Setting.rungOf(value, parameters.controls().thresholdLadder()),
                  mode,
                  value,
                  Double.NaN,
                  abroad);
          case QUOTA ->
              new Setting(
                  instrument,
                  QUOTA_LEVEL,
                  mode,
                  Double.NaN,
                  Digits.fewest(value).movePointLeft(6).doubleValue(),
                  abroad);
        };
    return good ? Optional.of(setting) : Optional.empty();
  }

  // Regimes

  private List<RegimeSpec> regimes(Names names) {
    Map<String, RegimeSpec> specs = new LinkedHashMap<>();
    Map<String, Entry> given = file.map("regimes").entries();
    List<String> order = new ArrayList<>(List.of("club", "inclusive", "universal"));
    order.retainAll(given.keySet());
    given.keySet().stream().filter(n -> !order.contains(n)).sorted().forEach(order::add);
    for (String name : order) {
      if (given.get(name).value() instanceof Fields design) {
        regime(name, design, given.keySet(), names).ifPresent(spec -> specs.put(name, spec));
      }
    }
    return specs.values().stream()
        .map(spec -> specs.containsKey(spec.rival()) ? spec : withoutRival(spec))
        .toList();
  }

  private Optional<RegimeSpec> regime(String name, Fields design, Set<String> all, Names names) {
    String where = "regimes." + name;
    boolean good = true;
    for (String key : List.of("from", "position", "stringency")) {
      if (!design.has(key)) {
        missing(design, key, where, "");
        good = false;
      }
    }
    RegimeDesign.Entry entry =
        RegimeDesign.Entry.valueOf(design.text("entry", "open").toUpperCase(Locale.ROOT));
    double gate = entry == RegimeDesign.Entry.OPEN ? 0 : design.number("gate", 0);
    if (entry != RegimeDesign.Entry.OPEN && !design.has("gate")) {
      String rule = entry.name().toLowerCase(Locale.ROOT);
      missing(design, "gate", where, ": entry " + rule + " needs it");
    }
    if (entry == RegimeDesign.Entry.VALUES && gate > 1) {
      problems.add(
          design.at("gate"),
          where + ".gate is " + Digits.text(gate) + "; allowed: 0 to 1 with entry values");
    }
    Set<String> founders = new LinkedHashSet<>();
    for (Tree founder : design.list("founders")) {
      names.entity(founder, where + ".founders").ifPresent(founders::add);
    }
    String rival = design.text("rival", "");
    boolean known = all.contains(rival) || problems.isParentUnread();
    if (!rival.isEmpty() && (!known || rival.equals(name))) {
      problems.add(
          design.at("rival"),
          "unknown regime '"
              + rival
              + "' in "
              + where
              + ".rival"
              + Nearest.hint(rival, all.stream().filter(n -> !n.equals(name)).toList()));
    }
    if (!good || !inside(design.get("from"), where + ".from")) {
      return Optional.empty();
    }
    return Optional.of(
        new RegimeSpec(
            name,
            day(design, "from", ""),
            List.copyOf(founders),
            entry,
            gate,
            design.number("position", 0),
            design.number("stringency", 0),
            design.number("clubGood", 0),
            design.number("sharedCompute", 0),
            design.number("verification", 0),
            design.number("penalty", 0),
            design.number("exclusivity", 0),
            rival,
            design.text("voice", "equal").equals("equal"),
            design.number("accessionCost", 0),
            design.text("alignControls", "off").equals("on")));
  }

  private static RegimeSpec withoutRival(RegimeSpec r) {
    return new RegimeSpec(
        r.name(),
        r.from(),
        r.founders(),
        r.entry(),
        r.gate(),
        r.position(),
        r.stringency(),
        r.clubGood(),
        r.sharedCompute(),
        r.verification(),
        r.penalty(),
        r.exclusivity(),
        "",
        r.equalVoice(),
        r.accessionCost(),
        r.alignControls());
  }

  // What is recorded, shown and taught

  private RecordSpec record(Names names) {
    Fields record = file.map("record");
    return new RecordSpec(
        selection(record, "states", word -> names.entity(word, "record.states").stream().toList()),
        selection(record, "firms", word -> names.firms(word, "record.firms")),
        selection(record, "metrics", this::metric),
        (int) record.whole("events", EVENTS));
  }

  private static Selection selection(Fields record, String key, Function<Tree, List<String>> find) {
    if (record.get(key) instanceof Tree.Items items) {
      Set<String> names = new LinkedHashSet<>();
      items.items().forEach(word -> names.addAll(find.apply(word)));
      return new Selection(Selection.Kind.SOME, List.copyOf(names));
    }
    boolean all = record.text(key, "default").equals("all");
    return new Selection(all ? Selection.Kind.ALL : Selection.Kind.DEFAULT, List.of());
  }

  private List<String> metric(Tree word) {
    String name = ((Tree.Leaf) word).text();
    List<String> all = MetricCatalogue.all().stream().map(Metric::name).distinct().toList();
    if (!all.contains(name)) {
      problems.add(
          word.at(), "unknown metric '" + name + "' in record.metrics" + Nearest.hint(name, all));
      return List.of();
    }
    return List.of(name);
  }

  private Optional<Classroom> classroom(Names names) {
    if (!file.has("classroom")) {
      return Optional.empty();
    }
    Fields classroom = file.map("classroom");
    List<Classroom.Lever> levers = new ArrayList<>();
    for (Tree each : classroom.list("levers")) {
      Fields lever = (Fields) each;
      Optional<Instrument> instrument = Instrument.named(lever.text("instrument", ""));
      instrument.ifPresent(i -> aim(lever, "classroom.levers", i));
      double min = lever.number("min", 0);
      double max = lever.number("max", 1);
      if (min >= max) {
        problems.add(lever.at("max"), "classroom.levers.max must lie above min");
      }
      Set<String> against = new LinkedHashSet<>();
      for (Tree word : lever.list("against")) {
        names.entity(word, "classroom.levers.against").ifPresent(against::add);
      }
      for (Tree word : lever.list("by")) {
        Optional<String> by = names.entity(word, "classroom.levers.by");
        if (by.isPresent() && instrument.isPresent()) {
          levers.add(
              new Classroom.Lever(
                  by.get(),
                  List.copyOf(against),
                  instrument.get(),
                  min,
                  max,
                  lever.text("label", "").strip()));
        }
      }
    }
    return Optional.of(
        new Classroom(
            classroom.text("predict", "").strip(), classroom.text("note", "").strip(), levers));
  }

  private List<FigureSpec> figures(Optional<Names> names, Optional<RecordedIds> recorded) {
    List<FigureSpec> figures = new ArrayList<>();
    for (Tree each : file.list("figures")) {
      Optional<FigureSpec> figure =
          each instanceof Fields described ? described(described, names) : catalogued(each);
      figure.ifPresent(figures::add);
      if (figure.isPresent() && recorded.isPresent()) {
        check(figure.get(), each.at(), recorded.get());
      }
    }
    return figures;
  }

  private Optional<FigureSpec> catalogued(Tree word) {
    String name = ((Tree.Leaf) word).text();
    Optional<FigureSpec> figure = FigureCatalogue.named(name);
    if (figure.isEmpty()) {
      List<String> all = FigureCatalogue.all().stream().map(FigureSpec::name).toList();
      problems.add(word.at(), "unknown figure '" + name + "' in figures" + Nearest.hint(name, all));
    }
    return figure;
  }

  private Optional<FigureSpec> described(Fields figure, Optional<Names> names) {
    if (!figure.has("name") || !figure.has("kind")) {
      return Optional.empty();
    }
    List<String> metrics = figure.texts("metrics");
    FigureSpec.Kind kind =
        FigureSpec.Kind.valueOf(figure.text("kind", "").toUpperCase(Locale.ROOT));
    if (metrics.isEmpty() || (kind == FigureSpec.Kind.PLANE && metrics.size() != 2)) {
      problems.add(
          figure.at("metrics"),
          "a figure of kind "
              + figure.text("kind", "")
              + " needs "
              + (kind == FigureSpec.Kind.PLANE ? "two metrics" : "metrics"));
      return Optional.empty();
    }
    Optional<Scope> scope = scope(figure, metrics);
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    Set<String> entities = new LinkedHashSet<>();
    for (Tree word : figure.list("entities")) {
      String where = "figures.entities";
      if (scope.get() == Scope.FIRM) {
        names.ifPresent(n -> entities.addAll(n.firms(word, where)));
      } else if (scope.get() == Scope.STATE) {
        names.flatMap(n -> n.entity(word, where)).ifPresent(entities::add);
      } else {
        problems.add(word.at(), "'entities' does not go with metrics of the world");
      }
    }
    return Optional.of(
        new FigureSpec(
            figure.text("name", ""),
            kind,
            figure.text("title", "").strip(),
            metrics,
            scope.get(),
            List.copyOf(entities)));
  }

  /**
   * The scope of a figure's metrics; nothing when no scope has them all, which is then reported.
   */
  private Optional<Scope> scope(Fields figure, List<String> metrics) {
    List<Scope> candidates =
        figure.has("scope")
            ? List.of(Scope.valueOf(figure.text("scope", "").toUpperCase(Locale.ROOT)))
            : List.of(Scope.values());
    for (Scope scope : candidates) {
      if (names(scope).containsAll(metrics)) {
        return Optional.of(scope);
      }
    }
    List<String> known = candidates.stream().flatMap(s -> names(s).stream()).distinct().toList();
    int before = problems.size();
    for (Tree word : figure.list("metrics")) {
      String name = ((Tree.Leaf) word).text();
      if (!known.contains(name)) {
        problems.add(
            word.at(),
            "unknown metric '" + name + "' in figures.metrics" + Nearest.hint(name, known));
      }
    }
    if (problems.size() == before) {
      problems.add(figure.at("metrics"), "the metrics of a figure must be of one scope");
    }
    return Optional.empty();
  }

  private static List<String> names(Scope scope) {
    return MetricCatalogue.of(scope).stream().map(Metric::name).toList();
  }

  /** Which states and firms are recorded, and how. */
  private record RecordedIds(RecordSpec spec, Set<String> ids) {}

  private void check(FigureSpec figure, Mark at, RecordedIds recorded) {
    for (Metric metric : MetricCatalogue.of(figure.scope())) {
      if (figure.metrics().contains(metric.name()) && !recorded.spec().chosen(metric)) {
        problems.add(
            at,
            "figure '"
                + figure.name()
                + "' shows "
                + metric.name()
                + ", which record.metrics leaves out");
      }
    }
    for (String entity : figure.entities()) {
      if (!recorded.ids().contains(entity)) {
        problems.add(
            at, "figure '" + figure.name() + "' shows " + entity + ", which is not recorded");
      }
    }
  }
}
