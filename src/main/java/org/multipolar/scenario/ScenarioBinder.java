package org.multipolar.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.RecordSpec.Selection;
import org.multipolar.scenario.YamlNode.Entry;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.WorldTables;

/**
 * Turns a scenario that is well formed into records: names are looked up in the world and the
 * catalogues, dates in the calendar, and keys are weighed against each other.
 */
final class ScenarioBinder {
  private static final int EVENTS = 10;
  private static final String PARAMETER_SET = "parameterSet";

  private final Fields file;
  private final Path path;
  private final List<String> layers;
  private final Problems problems;
  private final List<String> notes;
  private final List<String> standIns;
  private final RunPeriod window;

  /**
   * @param layers origins of the file's parts, the farthest parent first
   */
  ScenarioBinder(
      Fields file,
      Path path,
      List<String> layers,
      Problems problems,
      List<String> notes,
      List<String> standIns) {
    this.file = file;
    this.path = path;
    this.layers = layers;
    this.problems = problems;
    this.notes = notes;
    this.standIns = standIns;
    this.window = new RunPeriod(file.map("run"), problems);
  }

  /** The scenario; nothing when it has no world or no calendar. */
  Optional<Scenario> bind() {
    String name = name();
    Optional<ParameterSet> parameterSet = parameterSet();
    Parameters parameters = parameters(parameterSet);
    Optional<RunSpec> run = window.spec();
    Optional<LoadedWorld> world = world(parameters);
    if (world.isEmpty()) {
      new FigureBinder(Optional.empty(), Optional.empty(), problems).bind(file.list("figures"));
      return Optional.empty();
    }
    NameResolver names = new NameResolver(world.get(), problems);
    Rules rules = rules(names);
    List<Policy> policies =
        new PolicyBinder(
                names,
                window,
                run.map(RunSpec::calendar),
                parameters.controls().thresholdLadder(),
                problems)
            .bind(file.list("policies"));
    List<RegimeSpec> regimes = regimes(names);
    RecordSpec record = record(names);
    Optional<Classroom> classroom = classroom(names);
    List<FigureSpec> figures = figures(names, record, world.get().tables());
    standIns.addAll(names.standIns());
    window.leftOut().ifPresent(notes::add);
    return run.map(
        spec ->
            new Scenario(
                name,
                file.text("title", name).strip(),
                file.text("description", "").strip(),
                file.text("question", "").strip(),
                file.texts("sources").stream().map(String::strip).toList(),
                world.get(),
                spec,
                parameters,
                parameterSet,
                mechanisms(),
                rules,
                policies,
                regimes,
                record,
                classroom,
                file.text("preset", ""),
                figures));
  }

  private String name() {
    String name = file.text("name", WorldReader.stem(path));
    if (!ScenarioShape.FOLDER.pattern().matcher(name).matches()) {
      problems.add(
          SourceLocation.of(path.toString()),
          "the file's name cannot name a folder of results; add the key 'name'");
    }
    return name;
  }

  private Optional<LoadedWorld> world(Parameters parameters) {
    YamlNode given = file.get("world");
    if (given == null) {
      problems.missing(file, "world", "", Suggestion.hint("", WorldFiles.names(path)));
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
      spec = new WorldSpec.Named(((YamlNode.Leaf) given).text());
    }
    Path from = given.at().line() > 0 ? Path.of(given.at().origin()) : path;
    return new WorldReader(problems).read(spec, given.at(), from, parameters);
  }

  // Parameters, mechanisms, rules

  /** The vectors that replications take; replaced is what a parent says of their parameters. */
  private Optional<ParameterSet> parameterSet() {
    if (!(file.get(PARAMETER_SET) instanceof YamlNode.Leaf given)) {
      return Optional.empty();
    }
    boolean typed = given.at().line() == 0;
    Path table;
    try {
      table =
          typed
              ? WorldFiles.shipped(Path.of(given.text()))
              : Path.of(given.at().origin()).resolveSibling(given.text()).normalize();
    } catch (InvalidPathException e) {
      problems.add(given.at(), PARAMETER_SET + ": '" + given.text() + "' is not a path");
      return Optional.empty();
    }
    if (!Files.exists(table)) {
      problems.add(
          given.at(), PARAMETER_SET + ": no such file '" + table + "'" + Suggestion.file(table));
      return Optional.empty();
    }
    Optional<ParameterSet> set = ParameterSetReader.read(table, problems);
    set.ifPresent(found -> requireNoSecondSay(found, given.at(), table));
    set.ifPresent(
        found ->
            notes.add(
                "replications take the rows of "
                    + table
                    + " in turn: "
                    + found.rows().size()
                    + " vectors of "
                    + found.names().size()
                    + " parameters"));
    return set;
  }

  /** A parameter of the set may be given by a parent of the file that names the set only. */
  private void requireNoSecondSay(ParameterSet set, SourceLocation at, Path table) {
    Fields given = file.map("parameters");
    for (String name : set.names()) {
      Entry entry = given.entries().get(name);
      if (entry != null && layers.indexOf(entry.at().origin()) >= layers.indexOf(at.origin())) {
        problems.add(
            entry.at(),
            "parameters."
                + name
                + " is given by the rows of "
                + table
                + " already; leave it out, or go without the set (parameterSet: null)");
      }
    }
    if (file.get("world") instanceof Fields) {
      set.names().stream()
          .filter(SyntheticWorld::restsOn)
          .forEach(
              name ->
                  problems.add(
                      at,
                      PARAMETER_SET
                          + ": a synthetic world is made with "
                          + name
                          + ", which is one for all replications"));
    }
    if (file.has("preset")) {
      problems.add(at, PARAMETER_SET + ": a preset is run with parameters of its own");
    }
  }

  private Parameters parameters(Optional<ParameterSet> set) {
    Map<String, List<Double>> values = new TreeMap<>();
    Fields given = file.map("parameters");
    given
        .entries()
        .forEach(
            (name, entry) ->
                values.put(
                    name,
                    given.list(name).stream()
                        .map(v -> ((Number) ((YamlNode.Leaf) v).value()).doubleValue())
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
    set.ifPresent(s -> values.keySet().removeAll(s.names()));
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

  private Rules rules(NameResolver names) {
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
      BiFunction<YamlNode, String, Optional<String>> find) {
    Fields given = file.map("rules").map(kind);
    Map<String, String> special = new TreeMap<>();
    Fields some = given.map(whom);
    some.entries()
        .forEach(
            (id, entry) ->
                find.apply(new YamlNode.Leaf(entry.at(), id, id), "rules." + kind + "." + whom)
                    .ifPresent(who -> special.put(who, some.text(id, ""))));
    return new RuleSpec(given.text("default", RuleCatalogue.names(catalogue).get(0)), special);
  }

  // Regimes

  private List<RegimeSpec> regimes(NameResolver names) {
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

  private Optional<RegimeSpec> regime(
      String name, Fields design, Set<String> all, NameResolver names) {
    String where = "regimes." + name;
    boolean good = true;
    for (String key : List.of("from", "position", "stringency")) {
      if (!design.has(key)) {
        problems.missing(design, key, where, "");
        good = false;
      }
    }
    RegimeDesign.Entry entry =
        RegimeDesign.Entry.valueOf(design.text("entry", "open").toUpperCase(Locale.ROOT));
    double gate = entry == RegimeDesign.Entry.OPEN ? 0 : design.number("gate", 0);
    if (entry != RegimeDesign.Entry.OPEN && !design.has("gate")) {
      String rule = entry.name().toLowerCase(Locale.ROOT);
      problems.missing(design, "gate", where, ": entry " + rule + " needs it");
    }
    if (entry == RegimeDesign.Entry.VALUES && gate > 1) {
      problems.add(
          design.at("gate"),
          where + ".gate is " + Digits.text(gate) + "; allowed: 0 to 1 with entry values");
    }
    Set<String> founders = new LinkedHashSet<>();
    for (YamlNode founder : design.list("founders")) {
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
              + Suggestion.hint(rival, all.stream().filter(n -> !n.equals(name)).toList()));
    }
    if (!good || !window.includes(design.get("from"), where + ".from")) {
      return Optional.empty();
    }
    return Optional.of(
        new RegimeSpec(
            name,
            RunPeriod.day(design, "from", ""),
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

  private RecordSpec record(NameResolver names) {
    Fields record = file.map("record");
    return new RecordSpec(
        selection(record, "states", word -> names.entity(word, "record.states").stream().toList()),
        selection(record, "firms", word -> names.firms(word, "record.firms")),
        selection(record, "metrics", this::metric),
        (int) record.whole("events", EVENTS));
  }

  private static Selection selection(
      Fields record, String key, Function<YamlNode, List<String>> find) {
    if (record.get(key) instanceof YamlNode.Items items) {
      Set<String> names = new LinkedHashSet<>();
      items.items().forEach(word -> names.addAll(find.apply(word)));
      return new Selection(Selection.Kind.SOME, List.copyOf(names));
    }
    boolean all = record.text(key, "default").equals("all");
    return new Selection(all ? Selection.Kind.ALL : Selection.Kind.DEFAULT, List.of());
  }

  private List<String> metric(YamlNode word) {
    String name = ((YamlNode.Leaf) word).text();
    List<String> all = MetricCatalogue.all().stream().map(Metric::name).distinct().toList();
    if (!all.contains(name)) {
      problems.add(
          word.at(),
          "unknown metric '" + name + "' in record.metrics" + Suggestion.hint(name, all));
      return List.of();
    }
    return List.of(name);
  }

  private Optional<Classroom> classroom(NameResolver names) {
    if (!file.has("classroom")) {
      return Optional.empty();
    }
    Fields classroom = file.map("classroom");
    List<Classroom.Lever> levers = new ArrayList<>();
    for (YamlNode each : classroom.list("levers")) {
      Fields lever = (Fields) each;
      Optional<Instrument> instrument = Instrument.named(lever.text("instrument", ""));
      instrument.ifPresent(i -> PolicyBinder.aim(lever, "classroom.levers", i, problems));
      double min = lever.number("min", 0);
      double max = lever.number("max", 1);
      if (min >= max) {
        problems.add(lever.at("max"), "classroom.levers.max must lie above min");
      }
      Set<String> against = new LinkedHashSet<>();
      for (YamlNode word : lever.list("against")) {
        names.entity(word, "classroom.levers.against").ifPresent(against::add);
      }
      for (YamlNode word : lever.list("by")) {
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

  private List<FigureSpec> figures(NameResolver names, RecordSpec record, WorldTables tables) {
    Set<String> ids = new HashSet<>(record.stateIds(tables));
    ids.addAll(record.firmIds(tables));
    FigureBinder.Recorded recorded = new FigureBinder.Recorded(record, ids);
    return new FigureBinder(Optional.of(names), Optional.of(recorded), problems)
        .bind(file.list("figures"));
  }
}
