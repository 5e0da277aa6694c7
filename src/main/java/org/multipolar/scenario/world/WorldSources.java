package org.multipolar.scenario.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.scenario.world.LoadedWorld.Cell;
import org.multipolar.scenario.world.LoadedWorld.Column;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Reads the provenance of a world's figures: of columns from the world's file, of single cells from
 * {@code provenance.csv}, if there is one.
 */
final class WorldSources {
  /** Name of the table in the folder of a world. */
  static final String FILE = "provenance.csv";

  private static final List<String> PROVENANCE_COLUMNS =
      List.of("table", "id", "column", "provenance", "later", "fill", "source");
  private static final Map<String, List<String>> KNOWN = WorldTablesReader.COLUMNS;

  private final Problems problems;

  WorldSources(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the documented columns, in the order of the file.
   *
   * @param documented documentation by table and column
   * @param folder of the tables
   */
  List<Column> read(Fields documented, Path folder, WorldTables tables) {
    List<Column> columns = new ArrayList<>();
    Map<String, List<Cell>> cells = cells(folder.resolve(FILE), tables);
    documented
        .entries()
        .forEach(
            (table, entry) -> {
              if (KNOWN.containsKey(table)) {
                columns.addAll(read(table, documented.map(table), cells));
              } else {
                problems.add(
                    entry.at(),
                    "unknown table '%s'%s",
                    table,
                    Suggestion.hint(table, KNOWN.keySet()));
              }
            });
    return List.copyOf(columns);
  }

  private List<Column> read(String table, Fields documented, Map<String, List<Cell>> cells) {
    List<Column> columns = new ArrayList<>();
    documented
        .entries()
        .forEach(
            (name, entry) -> {
              if (!KNOWN.get(table).contains(name)) {
                problems.add(
                    entry.at(),
                    "unknown column '%s' in columns.%s%s",
                    name,
                    table,
                    Suggestion.hint(name, KNOWN.get(table)));
              } else if (entry.value() instanceof Fields map) {
                WorldKeys.Column given = WorldKeys.Column.FORM.read(map);
                columns.add(
                    new Column(
                        table,
                        name,
                        given.unit(),
                        given.year(),
                        given.provenance(),
                        given.later(),
                        given.inputs(),
                        given.source(),
                        given.note(),
                        cells.getOrDefault(table + "." + name, List.of())));
              }
            });
    return columns;
  }

  /**
   * Cells with their own provenance in {@code provenance.csv}, if it exists, by {@code
   * table.column}.
   */
  private Map<String, List<Cell>> cells(Path apart, WorldTables tables) {
    if (!Files.isRegularFile(apart)) {
      return Map.of();
    }
    Map<String, List<String>> ids = ids(tables);
    Map<String, List<Cell>> cells = new TreeMap<>();
    for (CsvTable.Row row :
        CsvTable.read(apart, PROVENANCE_COLUMNS, problems).map(CsvTable::rows).orElse(List.of())) {
      String table = row.word("table", ids.keySet().toArray(String[]::new));
      String column = row.raw("column");
      WorldTablesReader.requireKnown(row, "id", row.id("id"), "row", ids.get(table), problems);
      WorldTablesReader.requireKnown(
          row, "column", row.text("column"), "column", KNOWN.get(table), problems);
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

  /** Ids of the rows, for tables that have ids. */
  private static Map<String, List<String>> ids(WorldTables tables) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    ids.put("states", tables.states().stream().map(StateRow::id).toList());
    ids.put("makers", tables.makers().stream().map(MakerRow::id).toList());
    ids.put("labs", tables.labs().stream().map(LabRow::id).toList());
    ids.put("sites", tables.sites().stream().map(SiteRow::id).toList());
    ids.put("investors", tables.investors().stream().map(InvestorRow::id).toList());
    return ids;
  }
}
