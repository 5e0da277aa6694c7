package org.multipolar.scenario.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.SourceText;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Key;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.MakerRow;
import org.multipolar.world.RivalryRow;
import org.multipolar.world.StateFigure;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Reads the tables of a world: states, their groups and rivalries here, the tables of firms by
 * {@link FirmTablesReader}.
 */
final class WorldTablesReader {
  /** Columns by table. */
  static final Map<String, List<String>> COLUMNS = columns();

  private final Problems problems;

  WorldTablesReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the tables in a folder; empty, with problems reported, if anything in them is wrong.
   *
   * @param name of the world
   */
  Optional<WorldTables> read(Path folder, String name, double usageReference, Digest digest) {
    int before = problems.size();
    Path first = folder.resolve("states.csv");
    if (Files.notExists(folder) && SourceText.of(first, new Problems()).isEmpty()) {
      problems.add(
          SourceLocation.of(folder.toString()),
          "no such folder; it holds the tables of the world: "
              + COLUMNS.keySet().stream()
                  .map(table -> table + ".csv")
                  .collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    Map<String, CsvTable> tables = new LinkedHashMap<>();
    COLUMNS.forEach(
        (table, columns) -> {
          Path file = folder.resolve(table + ".csv");
          digest.add(file);
          CsvTable.read(file, columns, problems).ifPresent(t -> tables.put(table, t));
        });
    if (tables.size() < COLUMNS.size() || !tables.values().stream().allMatch(CsvTable::whole)) {
      return Optional.empty();
    }
    Map<String, StateRow> states = states(tables.get("states"));
    FirmTablesReader firms = new FirmTablesReader(states.keySet(), problems);
    List<MakerRow> makers = firms.makers(tables.get("makers"));
    WorldTables read =
        new WorldTables(
            name,
            List.copyOf(states.values()),
            makers,
            firms.chains(tables.get("chains"), makers),
            firms.labs(tables.get("labs")),
            firms.sites(tables.get("sites")),
            List.of(),
            firms.investors(tables.get("investors"), tables.get("labs")),
            firms.deliveries(tables.get("deliveries")),
            firms.releases(tables.get("releases"), tables.get("labs")),
            rivalries(tables.get("rivalries"), states.keySet()),
            groups(tables.get("ties"), states.keySet()),
            controlGroups(tables.get("control-groups"), states.keySet()),
            usageReference);
    if (states.isEmpty()) {
      problems.add(SourceLocation.of(folder.resolve("states.csv").toString()), "has no states");
    }
    return problems.size() > before ? Optional.empty() : Optional.of(read);
  }

  private Map<String, StateRow> states(CsvTable table) {
    Map<String, StateRow> rows = new LinkedHashMap<>();
    List<String> ids = table.rows().stream().map(row -> row.raw("id")).toList();
    for (CsvTable.Row row : table.rows()) {
      StateRow state =
          new StateRow(
              row.id("id"),
              row.text("name"),
              row.text("region"),
              row.text("continent"),
              GlobalSouth.valueOf(row.word("south", "no", "yes", "china").toUpperCase(Locale.ROOT)),
              row.word("veto", "no", "yes").equals("yes"),
              row.word("nuclear", "no", "yes").equals("yes"),
              StateFigures.of(f -> row.number(f.column(), f.least(), f.most())),
              levers(row),
              list(row, "blocks", "state", ids, problems));
      if (rows.putIfAbsent(state.id(), state) != null) {
        problems.add(row.at("id"), "duplicate id '" + state.id() + "'");
      }
    }
    return rows;
  }

  private static Map<Instrument, Double> levers(CsvTable.Row row) {
    Map<Instrument, Double> levers = new EnumMap<>(Instrument.class);
    for (Instrument instrument : Instrument.domestics()) {
      instrument
          .descriptor()
          .column()
          .ifPresent(column -> levers.put(instrument, row.number(column, 0, 1)));
    }
    return levers;
  }

  private Map<String, List<String>> groups(CsvTable table, Collection<String> states) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      String group = row.id("group");
      String state = row.id("state");
      requireKnown(row, "state", state, "state", states, problems);
      if (states.contains(group)) {
        problems.add(row.at("group"), "'" + group + "' is already the id of a state");
      }
      if (!row.raw("since").isEmpty()) {
        row.day("since");
      }
      row.word("provenance", "S", "B", "A");
      List<String> members = groups.computeIfAbsent(group, g -> new ArrayList<>());
      if (members.contains(state)) {
        problems.add(row.at("state"), "duplicate member '" + state + "' of " + group);
      }
      members.add(state);
    }
    return groups;
  }

  private List<RivalryRow> rivalries(CsvTable table, Collection<String> states) {
    Map<String, RivalryRow> rivalries = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      RivalryRow rivalry = new RivalryRow(row.id("a"), row.id("b"), row.number("strength", 0, 1));
      requireKnown(row, "a", row.raw("a"), "state", states, problems);
      requireKnown(row, "b", row.raw("b"), "state", states, problems);
      row.word("provenance", "S", "B", "A");
      row.text("source");
      if (rivalry.a().equals(rivalry.b())) {
        row.weigh(List.of("b", "a"), "%s cannot be a rival of itself", rivalry.a());
      } else if (rivalries.putIfAbsent(rivalry.a() + " " + rivalry.b(), rivalry) != null) {
        row.weigh(List.of("a", "b"), "duplicate pair %s %s", rivalry.a(), rivalry.b());
      }
    }
    return List.copyOf(rivalries.values());
  }

  private List<ControlGroup> controlGroups(CsvTable table, Collection<String> states) {
    Map<List<String>, ControlGroup> groups = new LinkedHashMap<>();
    Map<List<String>, String> groupOf = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String controller = row.id("controller");
      String id = row.id("group");
      String state = row.id("state");
      requireKnown(row, "controller", controller, "state", states, problems);
      requireKnown(row, "state", state, "state", states, problems);
      row.text("source");
      ControlGroup one =
          new ControlGroup(controller, id, List.of(state), row.number("floor", 0, 1), watch(row));
      String before = groupOf.putIfAbsent(List.of(controller, state), id);
      if (before != null) {
        row.weigh(List.of("state"), "%s is in %s of %s already", state, before, controller);
      }
      if (state.equals(controller)) {
        problems.add(row.at("state"), "%s cannot be in a group of its own", state);
      }
      ControlGroup known = groups.putIfAbsent(List.of(controller, id), one);
      if (known != null) {
        if (known.floor() != one.floor() || known.watch() != one.watch()) {
          row.weigh(
              List.of("group", "floor", "watch"),
              "%s of %s has a different floor or review",
              id,
              controller);
        }
        List<String> members = new ArrayList<>(known.members());
        members.add(state);
        groups.put(
            List.of(controller, id),
            new ControlGroup(controller, id, members, known.floor(), known.watch()));
      }
    }
    return List.copyOf(groups.values());
  }

  private static ControlGroup.Watch watch(CsvTable.Row row) {
    String word = row.word("review", "fast", "slow", "none", "off", "answer");
    return Arrays.stream(ControlGroup.Watch.values())
        .filter(watch -> watch.id().equals(word))
        .findFirst()
        .orElse(ControlGroup.Watch.SLOW);
  }

  /** Reads the ids in a cell, separated by semicolons. */
  static List<String> list(
      CsvTable.Row row, String column, String what, Collection<String> ids, Problems problems) {
    if (row.raw(column).isBlank()) {
      return List.of();
    }
    List<String> given = Arrays.asList(row.raw(column).split(";", -1));
    given.forEach(id -> requireKnown(row, column, id, what, ids, problems));
    return given;
  }

  /** Reports an id that is not among the known ids. */
  static void requireKnown(
      CsvTable.Row row,
      String column,
      String id,
      String what,
      Collection<String> ids,
      Problems problems) {
    if (id.isBlank() || ids.contains(id) || !row.sound(column)) {
      return;
    }
    // With an invalid id among the known ones, that may be the one meant.
    if (ids.stream().allMatch(known -> known.matches(Key.Like.ID.regex()))) {
      problems.add(
          row.at(column), "unknown %s '%s' in %s%s", what, id, column, Suggestion.hint(id, ids));
    }
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put(
        "states",
        Stream.of(
                Stream.of(
                    "id", "name", "region", "continent", "south", "veto", "nuclear", "blocks"),
                Arrays.stream(StateFigure.values()).map(StateFigure::column),
                Instrument.domestics().stream()
                    .flatMap(instrument -> instrument.descriptor().column().stream()))
            .flatMap(some -> some)
            .toList());
    columns.putAll(FirmTablesReader.COLUMNS);
    columns.put("ties", List.of("group", "state", "since", "provenance"));
    columns.put("rivalries", List.of("a", "b", "strength", "provenance", "source"));
    columns.put(
        "control-groups", List.of("controller", "group", "state", "floor", "review", "source"));
    return columns;
  }
}
