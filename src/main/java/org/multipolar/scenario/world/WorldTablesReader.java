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
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.value.GlobalSouth;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/** Reads the tables of a world: {@code states.csv}, {@code firms.csv} and {@code ties.csv}. */
final class WorldTablesReader {
  private static final List<String> STATE_COLUMNS =
      columns(
          "id name region latitude longitude gdp population south preparedness idealPoint compute"
              + " budgetShare growth talent talentOrigin toolShare mineralShare hubDiversion "
              + Instrument.domestics().stream()
                  .flatMap(instrument -> instrument.descriptor().column().stream())
                  .collect(Collectors.joining(" "))
              + " blocks");
  private static final List<String> MAKER_COLUMNS =
      columns("capacity performance quality yield yieldMax indigenisation");
  private static final List<String> LAB_COLUMNS =
      columns(
          "computeShare talentMultiplier capability openCapability release complement safetyShare");
  private static final List<String> FIRM_COLUMNS = firmColumns();
  private static final List<String> TIE_COLUMNS = columns("group state since provenance");
  private static final List<String> CONTROL_GROUP_COLUMNS =
      columns("controller group state floor review source");
  private static final double LARGE = 1e6;

  private final Problems problems;

  WorldTablesReader(Problems problems) {
    this.problems = problems;
  }

  /** The columns of each table. */
  static Map<String, List<String>> columns() {
    return Map.of("states", STATE_COLUMNS, "firms", FIRM_COLUMNS, "ties", TIE_COLUMNS);
  }

  /**
   * The tables in a folder; nothing when anything is wrong with them, which is then reported.
   *
   * @param name of the world
   */
  Optional<WorldTables> read(Path folder, String name, double usageReference, Digest digest) {
    Optional<CsvTable> states = table(folder.resolve("states.csv"), STATE_COLUMNS, digest);
    Optional<CsvTable> firms = table(folder.resolve("firms.csv"), FIRM_COLUMNS, digest);
    Optional<CsvTable> ties = table(folder.resolve("ties.csv"), TIE_COLUMNS, digest);
    if (states.isEmpty() || firms.isEmpty() || ties.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.size();
    Map<String, StateRow> stateRows = states(states.get());
    List<MakerRow> makers = new ArrayList<>();
    List<LabRow> labs = new ArrayList<>();
    firms(firms.get(), stateRows.keySet(), makers, labs);
    Map<String, List<String>> groups = groups(ties.get(), stateRows.keySet());
    List<ControlGroup> controlGroups = controlGroups(folder, stateRows.keySet(), digest);
    if (stateRows.isEmpty()) {
      problems.add(SourceLocation.of(folder.resolve("states.csv").toString()), "has no states");
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new WorldTables(
            name, List.copyOf(stateRows.values()), makers, labs, groups, controlGroups, usageReference));
  }

  private Optional<CsvTable> table(Path file, List<String> columns, Digest digest) {
    digest.add(file);
    return CsvTable.read(file, columns, problems);
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

  private Map<String, StateRow> states(CsvTable table) {
    Map<String, StateRow> rows = new LinkedHashMap<>();
    List<String> ids = table.rows().stream().map(row -> row.raw("id")).toList();
    for (CsvTable.Row row : table.rows()) {
      StateRow state =
          new StateRow(
              row.id("id"),
              row.text("name"),
              row.text("region"),
              row.number("latitude", -90, 90),
              row.number("longitude", -180, 180),
              row.number("gdp", 1e-9, LARGE),
              row.number("population", 1e-9, LARGE),
              GlobalSouth.valueOf(row.word("south", "no", "yes", "china").toUpperCase(Locale.ROOT)),
              row.number("preparedness", 0, 1),
              row.number("idealPoint", 0, 1),
              row.number("compute", 0, LARGE),
              row.number("budgetShare", 0, 1),
              row.number("growth", -1, 1),
              row.number("talent", 0, 100),
              row.number("talentOrigin", 0, 100),
              row.number("toolShare", 0, 1),
              row.number("mineralShare", 0, 1),
              row.number("hubDiversion", 0, 1),
              levers(row),
              blocks(row, ids));
      if (rows.putIfAbsent(state.id(), state) != null) {
        problems.add(row.at("id"), "duplicate id '" + state.id() + "'");
      }
    }
    return rows;
  }

  private List<String> blocks(CsvTable.Row row, List<String> ids) {
    if (row.raw("blocks").isBlank()) {
      return List.of();
    }
    List<String> blocks = Arrays.asList(row.raw("blocks").split(";", -1));
    blocks.forEach(id -> requireKnown(row, "blocks", id, "state", ids, problems));
    return blocks;
  }

  private void firms(
      CsvTable table, Collection<String> states, List<MakerRow> makers, List<LabRow> labs) {
    Map<String, CsvTable.Row> ids = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String id = row.id("id");
      if (ids.putIfAbsent(id, row) != null) {
        problems.add(row.at("id"), "duplicate id '" + id + "'");
      } else if (states.contains(id)) {
        problems.add(row.at("id"), "'" + id + "' is already the id of a state");
      }
      requireKnown(row, "home", row.id("home"), "state", states, problems);
      row.text("source");
      if (row.word("role", "lab", "chips").equals("chips")) {
        LAB_COLUMNS.forEach(column -> row.empty(column, "for a chip maker"));
        makers.add(maker(row));
      } else {
        MAKER_COLUMNS.forEach(column -> row.empty(column, "for a lab"));
        labs.add(lab(row));
      }
    }
    Map<String, Double> used = new TreeMap<>();
    for (LabRow lab : labs) {
      if (used.merge(lab.home(), lab.computeShare(), Double::sum) > 1 + 1e-9) {
        problems.add(
            ids.get(lab.id()).at("computeShare"),
            "the labs of %s use more than all of its compute",
            lab.home());
      }
    }
  }

  private MakerRow maker(CsvTable.Row row) {
    MakerRow maker =
        new MakerRow(
            row.id("id"),
            row.text("name"),
            row.raw("home"),
            row.number("capacity", 0, LARGE),
            row.number("performance", 1e-6, LARGE),
            row.number("quality", 1e-6, LARGE),
            row.number("yield", 1e-6, 1),
            row.number("yieldMax", 1e-6, 1),
            row.number("indigenisation", 0, 1));
    if (maker.yield() > maker.yieldMax()) {
      problems.add(row.at("yield"), "yield exceeds yieldMax");
    }
    return maker;
  }

  private LabRow lab(CsvTable.Row row) {
    return new LabRow(
        row.id("id"),
        row.text("name"),
        row.raw("home"),
        row.number("computeShare", 0, 1),
        row.number("talentMultiplier", 0, LARGE),
        row.number("capability", -LARGE, LARGE),
        row.numberOrNone("openCapability", -LARGE, LARGE),
        row.word("release", "closed", "open").equals("open"),
        row.number("complement", 0, 1),
        row.number("safetyShare", 0, 1));
  }

  /** The groups of states in export-control laws; none in a world without such a table. */
  private List<ControlGroup> controlGroups(Path folder, Collection<String> states, Digest digest) {
    Path file = folder.resolve("control-groups.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<List<String>, ControlGroup> groups = new LinkedHashMap<>();
    Map<List<String>, String> groupOf = new HashMap<>();
    table(file, CONTROL_GROUP_COLUMNS, digest)
        .ifPresent(
            table -> {
              for (CsvTable.Row row : table.rows()) {
                controlGroup(row, states, groups, groupOf);
              }
            });
    return List.copyOf(groups.values());
  }

  private void controlGroup(
      CsvTable.Row row,
      Collection<String> states,
      Map<List<String>, ControlGroup> groups,
      Map<List<String>, String> groupOf) {
    String controller = row.id("controller");
    String id = row.id("group");
    String state = row.id("state");
    requireKnown(row, "controller", controller, "state", states, problems);
    requireKnown(row, "state", state, "state", states, problems);
    row.text("source");
    String review = row.word("review", "fast", "slow", "none", "off", "answer");
    ControlGroup.Watch watch =
        Arrays.stream(ControlGroup.Watch.values())
            .filter(w -> w.id().equals(review))
            .findFirst()
            .orElse(ControlGroup.Watch.SLOW);
    String before = groupOf.putIfAbsent(List.of(controller, state), id);
    if (before != null) {
      problems.add(
          row.at("state"), "'%s' is in %s of %s already", state, before, controller);
    }
    if (state.equals(controller)) {
      problems.add(row.at("state"), "'%s' cannot be in a group of its own law", state);
    }
    groups.merge(
        List.of(controller, id),
        new ControlGroup(controller, id, List.of(state), row.number("floor", 0, 1), watch),
        (a, b) -> {
          if (a.floor() != b.floor() || a.watch() != b.watch()) {
            problems.add(
                row.at("group"), "floor or review of %s of %s differs", id, controller);
          }
          List<String> members = new ArrayList<>(a.members());
          members.addAll(b.members());
          return new ControlGroup(controller, id, members, a.floor(), a.watch());
        });
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

  /** Reports an id that is none of some. */
  static void requireKnown(
      CsvTable.Row row,
      String column,
      String id,
      String what,
      Collection<String> ids,
      Problems problems) {
    if (!id.isBlank() && !ids.contains(id)) {
      problems.add(
          row.at(column), "unknown %s '%s' in %s%s", what, id, column, Suggestion.hint(id, ids));
    }
  }

  private static List<String> columns(String names) {
    return List.of(names.split(" "));
  }

  private static List<String> firmColumns() {
    List<String> columns = new ArrayList<>(columns("id name role home"));
    columns.addAll(MAKER_COLUMNS);
    columns.addAll(LAB_COLUMNS);
    columns.add("source");
    return List.copyOf(columns);
  }
}
