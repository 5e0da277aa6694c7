package org.multipolar.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multipolar.metric.Formula;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Outcome.Measured;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/** Reads outcomes, resolving their names in worlds, the catalogue and the groups of a file. */
public final class OutcomeReader {
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z0-9_-]*)(?:@(\\[[^\\]]*\\]|[^\\[\\].]*))?(?:\\.(.*))?");

  /** Columns that result tables always have. */
  private static final Set<String> TAKEN =
      Set.of("run", "seed", "point", "replication", "row", "status", "reason");

  private final MetricNames metrics;
  private final Map<String, EntityGroup> groups;
  private final List<Setting> settings;
  private final Problems problems;

  /** Refused groups; outcomes that use them are not reported again. */
  private final Set<String> faulty = new LinkedHashSet<>();

  /**
   * A world and run in which outcomes are evaluated.
   *
   * @param calendar the months of the run; empty if they could not be read
   */
  public record Setting(LoadedWorld world, Optional<RunCalendar> calendar) {
    /** The setting of a scenario. */
    public static Setting of(Scenario scenario) {
      return new Setting(scenario.world(), Optional.of(scenario.run().calendar()));
    }

    WorldTables tables() {
      return world.tables();
    }
  }

  /**
   * @param groups of the file, by name
   * @param settings every world and run that must have the entities and months of the outcomes
   */
  public OutcomeReader(
      MetricNames metrics,
      Map<String, EntityGroup> groups,
      List<Setting> settings,
      Problems problems) {
    this.metrics = metrics;
    this.groups = new LinkedHashMap<>(groups);
    this.settings = List.copyOf(settings);
    this.problems = problems;
  }

  /** A reader of outcomes for the results of a scenario. */
  public static OutcomeReader of(Scenario scenario, Problems problems) {
    return new OutcomeReader(
        scenario.outcomeSet().metrics(),
        scenario.outcomeSet().groups(),
        List.of(Setting.of(scenario)),
        problems);
  }

  /** Reads an outcome typed on the command line. */
  public Optional<Outcome> typed(String text, String option) {
    return one(new YamlNode.Leaf(SourceLocation.of(option), text, text), option);
  }

  /** Checks the groups of a file; their members must exist in all settings. */
  public void checkGroups(Fields given) {
    given
        .entries()
        .forEach(
            (name, entry) -> {
              int before = problems.size();
              EntityGroup group = groups.get(name);
              repeated(group == null ? List.of() : group.members())
                  .ifPresent(
                      id ->
                          problems.add(entry.value().at(), "groups.%s lists '%s' twice", name, id));
              settings.stream()
                  .flatMap(each -> holder(name, each.tables()).stream())
                  .findFirst()
                  .ifPresent(
                      holder ->
                          problems.add(
                              entry.at(), "groups.%s: there is a %s; take another", name, holder));
              for (Setting setting : settings) {
                List<String> states = ids(setting.tables(), Scope.STATE);
                List<String> firms = ids(setting.tables(), Scope.FIRM);
                if (group == null || states.containsAll(group.members())) {
                  continue;
                }
                List<String> all = Stream.concat(states.stream(), firms.stream()).toList();
                group.members().stream()
                    .filter(id -> !all.contains(id))
                    .forEach(
                        id ->
                            problems.add(
                                entry.value().at(),
                                "unknown state or firm '%s' in groups.%s%s",
                                id,
                                name,
                                Suggestion.hint(id, all)));
                if (all.containsAll(group.members())
                    && (group.byPopulation() || !firms.containsAll(group.members()))) {
                  problems.add(
                      entry.value().at(),
                      group.byPopulation()
                          ? "groups.%s: firms have no population; weight: alike"
                          : "groups.%s has states and firms; it takes one kind",
                      name);
                }
              }
              if (problems.size() > before || given.refused(name)) {
                faulty.add(name);
              }
            });
  }

  /** The kind of entity or group that already has this name in a world, in words. */
  private static Optional<String> holder(String name, WorldTables tables) {
    String kind =
        ids(tables, Scope.STATE).contains(name)
            ? "state or bloc"
            : ids(tables, Scope.FIRM).contains(name)
                ? "firm"
                : tables.groups().containsKey(name) ? "group" : "";
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(kind + " '" + name + "' in world " + tables.name());
  }

  private static Optional<String> repeated(List<String> ids) {
    return ids.stream().filter(id -> Collections.frequency(ids, id) > 1).findFirst();
  }

  /** Reads a list of outcomes and reports duplicates. */
  public List<Outcome> all(List<YamlNode> given, String where) {
    List<Outcome> outcomes = new ArrayList<>();
    for (YamlNode each : given) {
      Optional<Outcome> outcome = one(each, where);
      if (outcome.isPresent()
          && outcomes.stream().anyMatch(o -> o.id().equals(outcome.get().id()))) {
        problems.add(each.at(), where + " lists '" + outcome.get().id() + "' twice");
      }
      outcome.ifPresent(outcomes::add);
    }
    return outcomes;
  }

  /** Reads one outcome. */
  public Optional<Outcome> one(YamlNode given, String where) {
    if (given instanceof Fields map && (!map.has("is") || map.refused("name"))) {
      return Optional.empty();
    }
    OutcomeKeys keys = OutcomeKeys.read(given);
    SourceLocation at = given instanceof Fields map ? map.at("is") : given.at();
    int before = problems.size();
    Optional<Formula<Measured>> formula = formula(keys.is(), where, at);
    if (formula.isEmpty() || problems.size() > before) {
      return Optional.empty();
    }
    Outcome outcome = new Outcome(keys.name(), formula.get(), keys.label(), keys.unit());
    try {
      if (keys.unit().isEmpty()) {
        formula.get().unit(m -> m.take().unit(m.metric().unit()));
      }
    } catch (Formula.MalformedException e) {
      problems.add(
          at,
          "'%s' in %s: %s; if that is meant, give the outcome a name and a unit",
          outcome.text(),
          where,
          e.getMessage());
      return Optional.empty();
    }
    if (TAKEN.contains(keys.name())
        || metrics.all().stream().anyMatch(metric -> metric.name().equals(keys.name()))) {
      problems.add(
          given.at(),
          "%s: '%s' is the name of a metric or column; choose another",
          where,
          keys.name());
    }
    return Optional.of(outcome);
  }

  private Optional<Formula<Measured>> formula(String text, String where, SourceLocation at) {
    Optional<String> fault = fault(text, where, metrics);
    if (fault.isPresent()) {
      problems.add(at, fault.get());
      return Optional.empty();
    }
    try {
      return Optional.of(
          Formula.parse(text)
              .map(name -> resolved(Measured.parse(name, metrics).orElseThrow(), where, at)));
    } catch (Formula.MalformedException e) {
      throw new IllegalStateException("a text without fault is a formula", e);
    }
  }

  /**
   * Resolves the entities of an outcome; where states and firms share a metric name, the worlds
   * decide its scope.
   */
  private Measured resolved(Measured measured, String where, SourceLocation at) {
    Measured resolved = measured;
    for (Setting setting : settings) {
      setting
          .calendar()
          .flatMap(measured.take()::outside)
          .ifPresent(month -> outside(month, setting, measured, where, at));
      if (!measured.whose().isEmpty() && !faulty.contains(measured.whose())) {
        Optional<Measured> found = find(measured, setting.tables());
        if (found.isEmpty()) {
          unknownEntity(measured, setting.world(), where, at);
          return measured;
        }
        resolved = found.get();
      }
    }
    return resolved;
  }

  private Optional<Measured> find(Measured measured, WorldTables tables) {
    EntityGroup meant =
        known(measured, tables).contains(measured.whose())
            ? new EntityGroup(measured.members(), false)
            : group(measured.whose(), tables)
                .orElseGet(() -> new EntityGroup(measured.members(), false));
    return Outcome.namesakes(measured.metric(), metrics)
        .filter(metric -> ids(tables, metric.scope()).containsAll(meant.members()))
        .findFirst()
        .map(
            metric ->
                new Measured(
                    metric,
                    measured.whose(),
                    meant.members(),
                    meant.byPopulation(),
                    measured.take()));
  }

  /** The group with a name, from the file or else from a world. */
  private Optional<EntityGroup> group(String name, WorldTables tables) {
    return Optional.ofNullable(groups.get(name))
        .or(
            () ->
                Optional.ofNullable(tables.groups().get(name))
                    .map(members -> new EntityGroup(members, false)));
  }

  private List<String> known(Measured measured, WorldTables tables) {
    return Outcome.namesakes(measured.metric(), metrics)
        .flatMap(metric -> ids(tables, metric.scope()).stream())
        .toList();
  }

  private void unknownEntity(
      Measured measured, LoadedWorld world, String where, SourceLocation at) {
    WorldTables tables = world.tables();
    List<String> known = known(measured, tables);
    Optional<EntityGroup> group = group(measured.whose(), tables);
    List<String> members = group.map(EntityGroup::members).orElse(measured.members());
    String unknown = members.stream().filter(id -> !known.contains(id)).findFirst().orElse("");
    List<String> kinds =
        new ArrayList<>(
            Outcome.namesakes(measured.metric(), metrics)
                .map(metric -> metric.scope().name().toLowerCase(Locale.ROOT))
                .toList());
    Set<String> names = new LinkedHashSet<>(known);
    if (group.isEmpty() && !measured.whose().startsWith("[")) {
      kinds.add("group");
      Stream.of(groups.keySet(), tables.groups().keySet())
          .flatMap(Set::stream)
          .filter(
              name ->
                  faulty.contains(name)
                      || known.containsAll(group(name, tables).orElseThrow().members()))
          .forEach(names::add);
    }
    int last = kinds.size() - 1;
    Optional<String> bloc =
        Suggestion.to(unknown, names).isPresent() ? Optional.empty() : bloc(unknown, world);
    String hint =
        bloc.map(each -> "; it is part of a bloc, did you mean '" + each + "'?")
            .orElseGet(() -> Suggestion.hint(unknown, names));
    problems.add(
        at,
        "'%s' in %s: %sworld %s has no %s%s '%s'%s",
        measured.id(),
        where,
        group.isPresent() ? measured.whose() + " is a group, and " : "",
        tables.name(),
        last == 0 ? "" : String.join(", ", kinds.subList(0, last)) + " or ",
        kinds.get(last),
        unknown,
        group.isPresent() ? "" : hint.isEmpty() ? Suggestion.hint(unknown, known) : hint);
  }

  /** The bloc that a state is part of, by its code or name. */
  private static Optional<String> bloc(String state, LoadedWorld world) {
    Set<String> members = world.entityOf().keySet();
    return members.contains(state)
        ? world.entity(state)
        : Suggestion.to(state, members).flatMap(world::entity);
  }

  private void outside(
      YearMonth month, Setting setting, Measured measured, String where, SourceLocation at) {
    RunCalendar calendar = setting.calendar().orElseThrow();
    problems.add(
        at,
        "'%s' in %s: %s is outside the run, which lasts from %s to %s",
        measured.id(),
        where,
        month,
        calendar.from(),
        calendar.to());
  }

  private static List<String> ids(WorldTables tables, Scope scope) {
    return switch (scope) {
      case WORLD -> List.of();
      case STATE -> tables.states().stream().map(StateRow::id).toList();
      case FIRM ->
          Stream.concat(
                  tables.makers().stream().map(MakerRow::id),
                  tables.labs().stream().map(LabRow::id))
              .toList();
    };
  }

  /**
   * Explains why a text cannot be an outcome in any world; empty if it may be one.
   *
   * @param where its key or option, for the message
   */
  public static Optional<String> fault(String text, String where, MetricNames metrics) {
    String in = "'" + text + "' in " + where;
    try {
      List<String> names = Formula.parse(text).names();
      if (names.isEmpty()) {
        return Optional.of(in + ": it looks at no metric");
      }
      return names.stream().flatMap(name -> nameFault(name, where, metrics).stream()).findFirst();
    } catch (Formula.MalformedException e) {
      return Optional.of(in + ": " + e.getMessage());
    }
  }

  private static Optional<String> nameFault(String name, String where, MetricNames metrics) {
    Optional<Measured> measured = Measured.parse(name, metrics);
    return measured.isEmpty()
        ? Optional.of(fault(name, where, metrics, parts(name)))
        : repeated(measured.get().members())
            .map(id -> "'" + name + "' in " + where + " lists '" + id + "' twice");
  }

  private static Matcher parts(String name) {
    Matcher parts = PARTS.matcher(name);
    return parts.matches() ? parts : PARTS.matcher("");
  }

  private static String fault(String text, String where, MetricNames metrics, Matcher parts) {
    String in = "'" + text + "' in " + where;
    String metric = parts.matches() ? parts.group(1) : "";
    String whose = parts.group(2);
    String take = text.substring(text.lastIndexOf('.') + 1);
    boolean taken = false;
    for (int dot = text.indexOf('.'); dot >= 0 && !taken; dot = text.indexOf('.', dot + 1)) {
      Optional<String> wrong = Take.fault(text.substring(dot + 1));
      if (wrong.isPresent()) {
        return in + ": " + wrong.get();
      }
      taken = Take.parse(text.substring(dot + 1)).isPresent();
    }
    if (!taken) {
      String nearest =
          text.contains(".")
              ? Suggestion.to(take.replaceFirst("-?\\d.*", ""), words())
                  .flatMap(
                      word -> Take.examples().stream().filter(e -> e.startsWith(word)).findFirst())
                  .map(example -> ", did you mean '." + example + "'?")
                  .orElse("")
              : "";
      return in
          + " must end with ."
          + String.join(", .", Take.COLUMNS.stream().map(Take::id).toList())
          + " or another of 'describe outcomes'"
          + nearest;
    }
    Optional<Metric> known =
        metrics.all().stream().filter(m -> m.name().equals(metric)).findFirst();
    if (known.isPresent()) {
      return whose == null
          ? in + ": whose? as in " + metric + "@CHN." + take
          : in + ": " + metric + " is measured on the world; leave out the @";
    }
    List<String> names =
        metrics.all().stream()
            .filter(m -> (whose != null) == (m.scope() != Scope.WORLD))
            .map(Metric::name)
            .toList();
    return "unknown metric '" + metric + "' in " + where + Suggestion.hint(metric, names);
  }

  private static List<String> words() {
    return Take.examples().stream().map(e -> e.replaceFirst("(?<=[a-z])-\\d.*", "")).toList();
  }
}
