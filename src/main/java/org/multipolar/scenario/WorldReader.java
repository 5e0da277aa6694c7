package org.multipolar.scenario;

import static org.multipolar.scenario.Schema.keys;
import static org.multipolar.scenario.Schema.like;
import static org.multipolar.scenario.Schema.list;
import static org.multipolar.scenario.Schema.named;
import static org.multipolar.scenario.Schema.number;
import static org.multipolar.scenario.Schema.optional;
import static org.multipolar.scenario.Schema.required;
import static org.multipolar.scenario.Schema.some;
import static org.multipolar.scenario.Schema.text;
import static org.multipolar.scenario.Schema.trueFalse;
import static org.multipolar.scenario.Schema.whole;
import static org.multipolar.scenario.Schema.word;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.scenario.LoadedWorld.Cell;
import org.multipolar.scenario.LoadedWorld.Column;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Reads a world: {@code NAME.yaml} beside {@code NAME/states.csv}, {@code firms.csv} and {@code
 * ties.csv}, or a mapping of the states of another world to blocs. A {@code provenance.csv} beside
 * them may say which single figures rest on something else than their column; no result depends on
 * it.
 */
public final class WorldReader {
  private static final Schema ANYTHING = like("(?s).*", "text");

  private static final Schema BLOC =
      keys(
          required("id", ScenarioShape.ID, "id of the bloc"),
          required("name", text(), "name in words"),
          optional("members", some(ScenarioShape.ID), "ids of its members"),
          optional("rest", trueFalse(), "whether all others belong to it"));

  private static final Schema COLUMN =
      keys(
          required("unit", text(), "unit"),
          required("year", whole(1900, 2100), "year of the figures"),
          required(
              "provenance",
              word("S", "B", "A", "D"),
              "S sourced, B background, A assumption, D derived"),
          optional("later", trueFalse(), "whether observations after March 2024 went into it"),
          optional("inputs", some(text()), "what it is computed from"),
          required("source", ANYTHING, "author or publisher and work"),
          required("note", ANYTHING, "formula, exceptions, range"));

  /** A world file. */
  static final Schema.Keys FILE =
      keys(
          required("multipolar", whole(ScenarioShape.VERSION, ScenarioShape.VERSION), "version"),
          required("title", text(), "title"),
          optional("description", text(), "what it is"),
          required("sources", list(text()), "what it rests on"),
          required(
              "usageReference",
              number(1e-6, 1e6, "tn USD"),
              "users times output at which the incident rate is stated"),
          optional(
              "columns",
              named(ScenarioShape.NAME, named(ScenarioShape.NAME, COLUMN)),
              "what the columns of its tables say"),
          optional(
              "notAgents",
              list(
                  keys(
                      required("name", text(), "who"),
                      required("role", text(), "in which role"),
                      required("where", text(), "where it is counted"))),
              "firms that are counted elsewhere"),
          optional("aggregate", ScenarioShape.NAME, "the world whose states are added up"),
          optional("blocs", some(BLOC), "who is added up to whom"));

  private static final List<String> STATE_COLUMNS =
      columns(
          "id name region latitude longitude gdp population south preparedness idealPoint compute"
              + " budgetShare growth talent talentOrigin toolShare mineralShare hubDiversion"
              + " regulation openness subsidy talentBarrier importRefusal enforcement blocks");
  private static final List<String> MAKER_COLUMNS =
      columns("capacity performance quality yield yieldMax indigenisation");
  private static final List<String> LAB_COLUMNS =
      columns(
          "computeShare talentMultiplier capability openCapability release complement safetyShare");
  private static final List<String> FIRM_COLUMNS = firmColumns();
  private static final List<String> TIE_COLUMNS = columns("group state since provenance");
  private static final List<String> PROVENANCE_COLUMNS =
      columns("table id column provenance later fill source");
  private static final double LARGE = 1e6;

  private final Problems problems;
  private final MessageDigest digest;

  WorldReader(Problems problems) {
    this.problems = problems;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * What came of reading a world.
   *
   * @param world present exactly when there are no problems
   * @param problems all that is wrong
   */
  public record WorldReading(Optional<LoadedWorld> world, List<Problem> problems) {}

  /**
   * Reads a world by its name or path.
   *
   * @param from a file, existing or not, in the folder from which to look
   */
  public static WorldReading read(String world, Path from) {
    Problems problems = new Problems();
    Optional<LoadedWorld> loaded =
        new WorldReader(problems)
            .read(
                new WorldSpec.Named(world),
                SourceLocation.of(from.toString()),
                from,
                ParameterCatalogue.defaults());
    return new WorldReading(problems.size() == 0 ? loaded : Optional.empty(), problems.sorted());
  }

  /**
   * Loads the world of a scenario.
   *
   * @param at where it is named
   * @param from the file that names it
   */
  Optional<LoadedWorld> read(WorldSpec spec, SourceLocation at, Path from, Parameters parameters) {
    if (spec instanceof WorldSpec.Synthetic synthetic) {
      WorldTables tables = new SyntheticWorld(synthetic, parameters).tables();
      return Optional.of(
          new LoadedWorld(
              spec,
              "Synthetic world",
              "",
              List.of(),
              List.of(),
              tables,
              tables,
              identity(tables),
              ""));
    }
    Optional<Path> file = WorldFiles.find(spec.text(), from);
    if (file.isEmpty()) {
      problems.add(
          at,
          "unknown world '"
              + spec.text()
              + "'"
              + Suggestion.hint(spec.text(), WorldFiles.names(from)));
      return Optional.empty();
    }
    return file(file.get(), spec);
  }

  private Optional<LoadedWorld> file(Path file, WorldSpec spec) {
    YamlText.text(file, new Problems()).ifPresent(this::digest);
    Optional<Fields> checked =
        YamlText.file(file, problems)
            .flatMap(tree -> FILE.check(tree, "", problems))
            .map(Fields.class::cast);
    if (checked.isEmpty()) {
      return Optional.empty();
    }
    Fields world = checked.get();
    if (world.has("aggregate") != world.has("blocs")) {
      problems.add(world.at(), "aggregate and blocs belong together");
      return Optional.empty();
    }
    if (world.has("aggregate")) {
      return blocs(world, file, spec);
    }
    return tables(world, file)
        .map(
            tables ->
                new LoadedWorld(
                    spec,
                    world.text("title", ""),
                    world.text("description", ""),
                    world.texts("sources"),
                    documentation(world, file, tables),
                    tables,
                    tables,
                    identity(tables),
                    hex()));
  }

  private Optional<LoadedWorld> blocs(Fields world, Path file, WorldSpec spec) {
    String base = world.text("aggregate", "");
    Path source = file.resolveSibling(base + ".yaml");
    if (YamlText.text(source, new Problems()).isEmpty()) {
      problems.add(
          world.at("aggregate"),
          "unknown world '"
              + base
              + "'"
              + Suggestion.hint(base, WorldFiles.names(file.getParent())));
      return Optional.empty();
    }
    return file(source, new WorldSpec.Named(base))
        .flatMap(
            states ->
                new Blocs(states.members(), problems)
                    .add(world, stem(file))
                    .map(
                        blocs ->
                            new LoadedWorld(
                                spec,
                                world.text("title", ""),
                                world.text("description", ""),
                                world.texts("sources"),
                                states.columns(),
                                blocs.tables(),
                                states.members(),
                                blocs.entityOf(),
                                hex())));
  }

  private List<Column> documentation(Fields world, Path file, WorldTables tables) {
    List<Column> columns = new ArrayList<>();
    Map<String, List<String>> known =
        Map.of("states", STATE_COLUMNS, "firms", FIRM_COLUMNS, "ties", TIE_COLUMNS);
    Map<String, List<Cell>> cells = cells(file, tables, known);
    world
        .map("columns")
        .entries()
        .forEach(
            (table, entry) -> {
              if (!known.containsKey(table)) {
                problems.add(
                    entry.at(),
                    "unknown table '"
                        + table
                        + "'"
                        + Suggestion.hint(table, List.of("states", "firms", "ties")));
                return;
              }
              world
                  .map("columns")
                  .map(table)
                  .entries()
                  .forEach(
                      (name, column) -> {
                        if (!known.get(table).contains(name)) {
                          problems.add(
                              column.at(),
                              "unknown column '"
                                  + name
                                  + "' in columns."
                                  + table
                                  + Suggestion.hint(name, known.get(table)));
                          return;
                        }
                        if (!(column.value() instanceof Fields c)) {
                          return;
                        }
                        columns.add(
                            new Column(
                                table,
                                name,
                                c.text("unit", ""),
                                c.whole("year", 0),
                                c.text("provenance", ""),
                                c.flag("later"),
                                c.texts("inputs"),
                                c.text("source", ""),
                                c.text("note", ""),
                                cells.getOrDefault(table + "." + name, List.of())));
                      });
            });
    return List.copyOf(columns);
  }

  /** {@code table.column} → the cells that {@code provenance.csv}, if there is one, sets apart. */
  private Map<String, List<Cell>> cells(
      Path file, WorldTables tables, Map<String, List<String>> known) {
    Path apart = file.resolveSibling(stem(file)).resolve("provenance.csv");
    if (!Files.isRegularFile(apart)) {
      return Map.of();
    }
    Map<String, List<String>> ids = Map.of("states", ids(tables), "firms", firmIds(tables));
    Map<String, List<Cell>> cells = new TreeMap<>();
    for (CsvTable.Row row :
        CsvTable.read(apart, PROVENANCE_COLUMNS, problems).map(CsvTable::rows).orElse(List.of())) {
      String table = row.word("table", "states", "firms");
      String column = row.raw("column");
      known(row, "id", row.id("id"), "row", ids.get(table));
      known(row, "column", row.text("column"), "column", known.get(table));
      Cell cell =
          new Cell(
              row.raw("id"),
              row.word("provenance", "S", "B", "A", "D"),
              row.word("later", "no", "yes").equals("yes"),
              row.raw("fill").isEmpty() ? List.of() : List.of(row.raw("fill").split(";", -1)),
              row.text("source"));
      List<Cell> others = cells.computeIfAbsent(table + "." + column, c -> new ArrayList<>());
      if (others.stream().anyMatch(c -> c.id().equals(cell.id()))) {
        problems.add(row.at("id"), "duplicate cell " + cell.id() + " " + column);
      }
      others.add(cell);
    }
    cells.values().forEach(column -> column.sort(Comparator.comparing(Cell::id)));
    return cells;
  }

  private static List<String> ids(WorldTables tables) {
    return tables.states().stream().map(StateRow::id).toList();
  }

  private static List<String> firmIds(WorldTables tables) {
    return Stream.concat(
            tables.makers().stream().map(MakerRow::id), tables.labs().stream().map(LabRow::id))
        .toList();
  }

  private Optional<WorldTables> tables(Fields world, Path file) {
    Path folder = file.resolveSibling(stem(file));
    Optional<CsvTable> states = table(folder.resolve("states.csv"), STATE_COLUMNS);
    Optional<CsvTable> firms = table(folder.resolve("firms.csv"), FIRM_COLUMNS);
    Optional<CsvTable> ties = table(folder.resolve("ties.csv"), TIE_COLUMNS);
    if (states.isEmpty() || firms.isEmpty() || ties.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.size();
    Map<String, StateRow> stateRows = states(states.get());
    List<MakerRow> makers = new ArrayList<>();
    List<LabRow> labs = new ArrayList<>();
    firms(firms.get(), stateRows.keySet(), makers, labs);
    Map<String, List<String>> groups = groups(ties.get(), stateRows.keySet());
    if (stateRows.isEmpty()) {
      problems.add(SourceLocation.of(folder.resolve("states.csv").toString()), "has no states");
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new WorldTables(
            stem(file),
            List.copyOf(stateRows.values()),
            makers,
            labs,
            groups,
            world.number("usageReference", 0)));
  }

  private Optional<CsvTable> table(Path file, List<String> columns) {
    YamlText.text(file, new Problems()).ifPresent(this::digest);
    return CsvTable.read(file, columns, problems);
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
              row.number("regulation", 0, 1),
              row.number("openness", 0, 1),
              row.number("subsidy", 0, 1),
              row.number("talentBarrier", 0, 1),
              row.number("importRefusal", 0, 1),
              row.number("enforcement", 0, 1),
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
    blocks.forEach(id -> known(row, "blocks", id, "state", ids));
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
      known(row, "home", row.id("home"), "state", states);
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
            "the labs of " + lab.home() + " use more than all of its compute");
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

  private Map<String, List<String>> groups(CsvTable table, Collection<String> states) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      String group = row.id("group");
      String state = row.id("state");
      known(row, "state", state, "state", states);
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

  private void known(
      CsvTable.Row row, String column, String id, String what, Collection<String> ids) {
    if (!id.isBlank() && !ids.contains(id)) {
      problems.add(
          row.at(column),
          "unknown " + what + " '" + id + "' in " + column + Suggestion.hint(id, ids));
    }
  }

  private static Map<String, String> identity(WorldTables tables) {
    Map<String, String> identity = new LinkedHashMap<>();
    tables.states().forEach(state -> identity.put(state.id(), state.id()));
    return identity;
  }

  private void digest(String text) {
    digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What has been read so far; a world made of another one goes on reading. */
  private String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
    }
  }

  static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
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
