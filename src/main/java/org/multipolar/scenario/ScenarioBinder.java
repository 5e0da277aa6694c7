package org.multipolar.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.world.ReadWorlds;
import org.multipolar.scenario.world.SyntheticWorld;
import org.multipolar.scenario.world.WorldFiles;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.world.WorldSpec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.NamedFile;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Labels;
import org.multipolar.value.Key;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.WorldTables;

/**
 * Turns a well-formed scenario into records: resolves names in the world and the catalogues, checks
 * dates against the calendar, and checks keys against each other.
 */
final class ScenarioBinder {
  private static final String PARAMETER_SET = "parameterSet";
  private static final String PRIORS = "priors";

  private final Fields file;
  private final ScenarioKeys given;
  private final Path path;
  private final List<String> layers;
  private final Problems problems;
  private final List<String> notes;
  private final List<String> standIns;
  private final RunPeriod period;
  private final ReadWorlds worlds;

  /**
   * @param layers origins of the file's parts, the farthest parent first
   * @param worlds worlds that need not be read again
   */
  ScenarioBinder(
      Fields file,
      Path path,
      List<String> layers,
      ReadWorlds worlds,
      Problems problems,
      List<String> notes,
      List<String> standIns) {
    this.file = file;
    this.given = ScenarioKeys.FORM.read(file);
    this.path = path;
    this.layers = layers;
    this.worlds = worlds;
    this.problems = problems;
    this.notes = notes;
    this.standIns = standIns;
    this.period = new RunPeriod(file.map("run"), layers, problems);
  }

  /** The files that the scenario extends, whose own notes are given where they are validated. */
  private List<String> inherited() {
    return layers.subList(0, Math.max(0, layers.indexOf(path.normalize().toString())));
  }

  /** Returns the scenario; empty if it has no world or no calendar. */
  Optional<Scenario> bind() {
    String name = name();
    Optional<ParameterSet> parameterSet = parameterSet();
    Parameters parameters = parameters(parameterSet);
    Optional<RunSpec> run = period.spec();
    Optional<LoadedWorld> loaded = world(parameters);
    if (loaded.isEmpty()) {
      new FigureBinder(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), problems)
          .bind(file.list("figures"));
      return Optional.empty();
    }
    NameResolver states = new NameResolver(loaded.get());
    List<LabSpec> labs = LabSpec.read(file.list("labs"), loaded.get(), states, period, problems);
    states.report(file.at("world"), layers, problems);
    LoadedWorld world = loaded.get().withLabs(labs.stream().map(LabSpec::row).toList());
    NameResolver names = new NameResolver(world);
    run.ifPresent(months -> period.reportBeforeLabs(world.tables().labs()));
    Rules rules = given.rules().resolved(file.map("rules"), names, problems);
    List<RegimeSpec> regimes = RegimeSpec.read(file.map("regimes"), names, period, problems);
    PolicyBinder.Bound bound =
        new PolicyBinder(
                names,
                regimes,
                new Contradictions(world, problems),
                period,
                run.map(RunSpec::calendar),
                parameters.controls(),
                problems,
                notes)
            .bind(file.list("policies"));
    List<Policy> policies = bound.policies();
    unused(world, run, parameters, regimes);
    List<SiteSpec> sites = SiteSpec.read(file.list("sites"), names, period);
    List<SummitSpec> summits = SummitSpec.read(file.map("summits"), names, period, problems);
    MetricNames known =
        MetricKeys.read(
            file.map("metrics"),
            MetricNames.CATALOGUE.with(regimes.stream().map(RegimeSpec::name).toList()),
            problems);
    List<YamlNode> dated = new ArrayList<>(file.list("policies"));
    given.packages().keySet().stream()
        .filter(each -> !given.with().contains(each))
        .forEach(each -> dated.addAll(file.map("packages").list(each)));
    List<Fields> entries = dated.stream().map(Fields.class::cast).toList();
    PolicyCondition.check(entries, known, world.tables(), problems);
    PolicyDraw.check(entries, problems);
    List<String> extras =
        Scenario.extras(entries.stream().map(Policy.FORM::read).toList(), given.stop().isPresent());
    given
        .stop()
        .ifPresent(
            stop -> {
              stop.check(file.map("stop"), known, world.tables(), problems);
              notes.add(StopRule.NOTE);
            });
    List<String> drawn = PolicyDraw.columns(policies);
    if (!drawn.isEmpty()) {
      notes.add(
          "each replication draws its own "
              + String.join(", ", drawn)
              + "; history, patterns and calibrate take what 'at' and 'set' say");
    }
    RecordSpec record = RecordSpec.read(file.map("record"), names, known, problems);
    OutcomeSet outcomeSet = outcomeSet(known, world, run.map(RunSpec::calendar), extras);
    StopRule.check(List.of(given.stop()), outcomeSet.outcomes(), file.at("stop"), problems);
    Optional<Classroom> classroom =
        file.has("classroom")
            ? Optional.of(Classroom.read(file.map("classroom"), names, regimes, problems))
            : Optional.empty();
    List<FigureSpec> figures =
        figures(
            names,
            record.with(outcomeSet.outcomes(), world.tables(), known),
            known,
            world.tables(),
            run.map(RunSpec::calendar),
            policies,
            labs);
    List<Outcome> asked = file.has("outcomes") ? outcomeSet.outcomes() : List.of();
    notes.addAll(empty(asked, figures, regimes.stream().map(RegimeSpec::name).toList()));
    names.report(file.at("world"), layers, problems);
    period.reportEarly();
    standIns.addAll(states.standIns());
    standIns.addAll(names.standIns());
    period.leftOut().ifPresent(notes::add);
    notes.addAll(
        new ControlNotes(world, parameters.controls().shareLadder())
            .of(bound.outside(inherited())));
    return run.map(
        spec ->
            new Scenario(
                name,
                given.title().isEmpty() ? name : given.title(),
                given.description(),
                given.question(),
                given.sources(),
                world,
                spec,
                parameters,
                parameterSet,
                given.mechanisms(),
                given.forms(),
                rules,
                policies,
                given.stop(),
                labs,
                sites,
                regimes,
                summits,
                record,
                outcomeSet,
                classroom,
                given.preset(),
                figures));
  }

  /** Checks the packages that the scenario does not use; their policies have no effect. */
  private void unused(
      LoadedWorld world, Optional<RunSpec> run, Parameters parameters, List<RegimeSpec> regimes) {
    List<String> used = given.with();
    for (String name : given.packages().keySet()) {
      if (!used.contains(name)) {
        NameResolver names = new NameResolver(world);
        new PolicyBinder(
                names,
                regimes,
                new Contradictions(world, problems),
                new RunPeriod(file.map("run"), layers, new Problems()),
                run.map(RunSpec::calendar),
                parameters.controls(),
                problems,
                new ArrayList<>())
            .bind(file.map("packages").list(name));
        names.report(file.at("world"), layers, problems);
      }
    }
  }

  private String name() {
    String name = given.name().isEmpty() ? WorldReader.stem(path) : given.name();
    if (!name.matches(Key.Like.FOLDER.regex())) {
      problems.add(
          SourceLocation.of(path.toString()),
          "the file's name cannot name a folder of results; add the key 'name'");
    }
    return name;
  }

  private Optional<LoadedWorld> world(Parameters parameters) {
    YamlNode at = file.get("world");
    if (at == null) {
      problems.missing(file, "world", "", Suggestion.hint("", WorldFiles.names(path)));
      return Optional.empty();
    }
    if (at instanceof Fields made && !whole(made.map("synthetic"))) {
      return Optional.empty();
    }
    Path from = at.at().line() > 0 ? ShippedFiles.of(at.at()) : path;
    return new WorldReader(problems, worlds).read(given.world(), at.at(), from, parameters);
  }

  /** Whether a synthetic world has all its keys; missing ones have been reported already. */
  private static boolean whole(Fields synthetic) {
    return !synthetic.entries().isEmpty()
        && synthetic.entries().keySet().stream().noneMatch(synthetic::refused)
        && Form.of(WorldSpec.Synthetic.class).schema().fields().stream()
            .allMatch(field -> synthetic.has(field.name()));
  }

  private OutcomeSet outcomeSet(
      MetricNames known, LoadedWorld world, Optional<RunCalendar> calendar, List<String> extras) {
    OutcomeReader reader =
        new OutcomeReader(
            known, given.groups(), List.of(new OutcomeReader.Setting(world, calendar)), problems);
    reader.checkGroups(file.map("groups"));
    return new OutcomeSet(
        given.groups(),
        given.metrics(),
        known,
        reader.all(file.list("outcomes"), "outcomes"),
        extras);
  }

  /** Notes on outcomes and figures of bodies that the scenario does not have. */
  private static List<String> empty(
      List<Outcome> outcomes, List<FigureSpec> figures, List<String> bodies) {
    List<String> notes = new ArrayList<>();
    for (String body : RegimeSpec.FIRST) {
      Set<String> own = Set.of("members-" + body, "covered-" + body);
      Stream<String> measured =
          outcomes.stream()
              .filter(
                  each -> each.measured().stream().anyMatch(m -> own.contains(m.metric().name())))
              .map(Outcome::id);
      Stream<String> drawn =
          figures.stream()
              .filter(figure -> own.containsAll(figure.metrics()) && !figure.metrics().isEmpty())
              .map(figure -> "figure " + figure.name());
      List<String> ids = Stream.concat(measured, drawn).toList();
      if (!ids.isEmpty() && !bodies.contains(body)) {
        notes.add(
            String.join(", ", ids) + ": without values, since there is no body '" + body + "'");
      }
    }
    return notes;
  }

  private List<FigureSpec> figures(
      NameResolver names,
      RecordSpec record,
      MetricNames known,
      WorldTables tables,
      Optional<RunCalendar> calendar,
      List<Policy> policies,
      List<LabSpec> labs) {
    Set<String> ids = new HashSet<>(record.stateIds(tables));
    ids.addAll(record.firmIds(tables));
    FigureBinder.Recorded recorded = new FigureBinder.Recorded(record, ids, known);
    Set<String> founded = new HashSet<>(file.map("regimes").entries().keySet());
    labs.forEach(lab -> founded.add(lab.id()));
    Set<String> events = FigureRequests.events(policies, founded);
    return new FigureBinder(Optional.of(names), Optional.of(recorded), calendar, events, problems)
        .bind(file.list("figures"));
  }

  // Parameters

  /**
   * The vectors that replications take; they replace the values that a parent gives to the same
   * parameters.
   */
  private Optional<ParameterSet> parameterSet() {
    Fields priors = file.map(PRIORS);
    if (!(file.get(PARAMETER_SET) instanceof YamlNode.Leaf word)) {
      long seed = file.map("run").whole("seed", RunSpec.FORM.read(Fields.NONE).seed());
      Optional<PriorCorrelations> together =
          PriorCorrelations.read(
              file.list("correlations"), given.priors(), file.at("correlations"), problems);
      Optional<ParameterSet> drawn = Priors.draw(priors, given.priors(), together, seed, problems);
      drawn.ifPresent(set -> requireNotSetTwice(set, priors, PRIORS, PRIORS));
      drawn.ifPresent(
          set ->
              notes.add(
                  "each replication draws its own values of "
                      + String.join(", ", set.names())
                      + "; after "
                      + set.rows().size()
                      + " the draws repeat"));
      return drawn;
    }
    if (file.has("correlations")) {
      problems.add(
          file.at("correlations"), "correlations can be used with priors, not with a parameterSet");
    }
    if (!priors.entries().isEmpty()) {
      problems.add(
          file.entries().get(PRIORS).at(),
          "priors cannot be used with a parameterSet; remove one of them (parameterSet: null)");
      return Optional.empty();
    }
    boolean typed = word.at().line() == 0;
    Path table;
    try {
      table =
          typed
              ? typedTable(word.text())
              : ShippedFiles.of(word.at()).resolveSibling(word.text()).normalize();
    } catch (InvalidPathException e) {
      problems.add(word.at(), PARAMETER_SET + ": '" + word.text() + "' is not a path");
      return Optional.empty();
    }
    Optional<ParameterSet> set =
        NamedFile.ordinary(table, word.at(), word.text(), PARAMETER_SET, problems)
            .flatMap(found -> ParameterSetReader.read(found, problems));
    set.ifPresent(
        found ->
            requireNotSetTwice(
                found, new Fields(word.at(), Map.of()), PARAMETER_SET, "the rows of " + table));
    set.ifPresent(
        found ->
            notes.add(
                "replications take the rows of "
                    + table
                    + " in turn: "
                    + Labels.count(found.rows().size(), "vector")
                    + " of "
                    + Labels.count(found.names().size(), "parameter")));
    return set;
  }

  /**
   * A table named by an option, or by a level of a study, whose results store it beside the
   * scenario.
   */
  private Path typedTable(String name) {
    Path table = ShippedFiles.at(Path.of(name));
    return Files.exists(table) ? table : WorldFiles.file(name, path).orElse(table);
  }

  /**
   * Reports parameters of the set that the file also sets; only a parent of the file that names the
   * set may do so.
   */
  private void requireNotSetTwice(ParameterSet set, Fields given, String key, String by) {
    for (String name : set.names()) {
      SourceLocation at = given.at(name);
      Entry entry = file.map("parameters").entries().get(name);
      if (entry != null && layers.indexOf(entry.at().origin()) >= layers.indexOf(at.origin())) {
        problems.add(
            entry.at(),
            "parameters.%s is given by %s already; leave it out, or remove the %s (%s: null)",
            name,
            by,
            key.equals(PRIORS) ? key : "set",
            key);
      }
    }
    if (file.get("world") instanceof Fields) {
      set.names().stream()
          .filter(SyntheticWorld::restsOn)
          .forEach(
              name ->
                  problems.add(
                      given.at(name),
                      "%s: a synthetic world is made with %s, which is the same for all replications",
                      key,
                      name));
    }
    if (file.has("preset")) {
      problems.add(given.at(), key + ": a preset is run with parameters of its own");
    }
  }

  private Parameters parameters(Optional<ParameterSet> set) {
    Map<String, List<Double>> values = new TreeMap<>(given.parameters());
    String ladder = "controls.thresholdLadder";
    List<Double> thresholds = values.getOrDefault(ladder, List.of());
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i) >= thresholds.get(i - 1)) {
        problems.add(
            file.map("parameters").at(ladder),
            "parameters.%s must decrease from value to value",
            ladder);
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
}
