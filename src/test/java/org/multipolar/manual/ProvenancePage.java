package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.LoadedWorld.Cell;
import org.multipolar.scenario.world.LoadedWorld.Column;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.SiteRow;

/** The manual page on the source of every figure of a world. */
final class ProvenancePage {

  private static final Map<String, String> LETTERS =
      Map.of("S", "sourced", "B", "background", "A", "assumption", "D", "derived");

  private final LoadedWorld world;

  ProvenancePage(LoadedWorld world) {
    this.world = world;
  }

  String text() {
    String name = world.members().name();
    return page(
            "Provenance",
            "The origin of each figure of the world "
                + code(name)
                + " at 2022-10. S *sourced*: read in the source named. D *derived*:"
                + " computed from sourced figures. B *background*: general knowledge, to be"
                + " verified before publication. A *assumption*: a free choice, or computed from"
                + " one. A figure is only as good as its weakest input. *Later*: it uses an"
                + " observation from after June 2025, where calibration stops; later publications"
                + " about an earlier time are not flagged, but their source states it.")
        + prose(
            "The tables are in `scenarios/worlds/"
                + name
                + "`, single figures with another source than their column in"
                + " `provenance.csv` there, and the columns from which others are computed in"
                + " `scenarios/worlds/sources`; a test recomputes every derived column, cell by"
                + " cell, with the formulas given here.")
        + columns("States", "states")
        + apart("states")
        + filled()
        + firms("Chip makers", "makers", world.members().makers(), MakerRow::id)
        + firms("Labs", "labs", world.members().labs(), LabRow::id)
        + firms("Investors", "investors", world.members().investors(), InvestorRow::id)
        + firms("Sites", "sites", world.members().sites(), SiteRow::id)
        + columns("Deliveries", "deliveries")
        + columns("Groups of states", "ties")
        + columns("Rivalries", "rivalries")
        + later();
  }

  private String columns(String title, String table) {
    return "## "
        + title
        + "\n\n"
        + table(
            List.of("column", "unit", "year", "provenance", "computed from", "source", "how"),
            of(table)
                .map(
                    c ->
                        List.of(
                            code(c.name()),
                            c.unit(),
                            Long.toString(c.year()),
                            words(c.provenance(), c.later()),
                            codes(c.inputs()),
                            c.source(),
                            c.note().strip()))
                .toList())
        + "\n";
  }

  /** Figures that differ from their column and are not gap fills, grouped by reason. */
  private String apart(String table) {
    List<List<String>> rows = new ArrayList<>();
    of(table)
        .forEach(
            column -> {
              Map<List<String>, List<String>> reasons = new LinkedHashMap<>();
              for (Cell cell : column.cells()) {
                if (cell.fill().isEmpty()) {
                  reasons
                      .computeIfAbsent(
                          List.of(words(cell.provenance(), cell.later()), cell.source()),
                          r -> new ArrayList<>())
                      .add(cell.id());
                }
              }
              reasons.forEach(
                  (reason, ids) ->
                      rows.add(
                          List.of(
                              code(column.name()),
                              String.join(", ", ids),
                              reason.get(0),
                              reason.get(1))));
            });
    return rows.isEmpty()
        ? ""
        : "### Single figures of "
            + table
            + "\n\n"
            + prose("These have another source than the rest of their column.")
            + table(List.of("column", "cells", "provenance", "because"), rows)
            + "\n";
  }

  private String filled() {
    List<List<String>> own = new ArrayList<>();
    List<List<String>> inherited = new ArrayList<>();
    Map<String, Collection<String>> filled = new TreeMap<>();
    for (Column column : of("states").toList()) {
      List<Cell> fills = column.cells().stream().filter(c -> !c.fill().isEmpty()).toList();
      for (Cell fill : fills) {
        own.add(
            List.of(
                code(column.name()),
                fill.id(),
                codes(fill.fill()),
                words(fill.provenance(), fill.later()),
                fill.source()));
      }
      Collection<String> through = new TreeSet<>();
      column.inputs().forEach(i -> through.addAll(filled.getOrDefault(i, List.of())));
      column.cells().forEach(cell -> through.remove(cell.id()));
      if (!through.isEmpty()) {
        inherited.add(
            List.of(
                code(column.name()),
                Integer.toString(through.size()),
                String.join(", ", through),
                codes(column.inputs().stream().filter(filled::containsKey).toList())));
      }
      fills.forEach(fill -> through.add(fill.id()));
      if (!through.isEmpty()) {
        filled.put(column.name(), through);
      }
    }
    return own.isEmpty()
        ? ""
        : "### Filled\n\n"
            + prose(
                "No figure was published for these, and a substitute is used: " + counts(own) + ".")
            + table(List.of("column", "cell", "filled", "provenance", "with"), own)
            + "\n"
            + prose("These may depend on a filled figure of the same state through another column.")
            + table(List.of("column", "number", "cells", "through"), inherited)
            + "\n";
  }

  private static String counts(List<List<String>> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(r -> r.get(0), LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The columns of a table, and every figure of every row with its letter. */
  private <R extends Record> String firms(
      String title, String table, List<R> rows, Function<R, String> id) {
    List<RecordComponent> figures = new ArrayList<>();
    Map<String, Column> documented = new LinkedHashMap<>();
    of(table).forEach(c -> documented.put(c.name().equals("release") ? "open" : c.name(), c));
    if (rows.isEmpty() || documented.isEmpty()) {
      return "";
    }
    for (RecordComponent component : rows.get(0).getClass().getRecordComponents()) {
      if (documented.containsKey(component.getName())
          && (component.getType() == double.class || component.getType() == boolean.class)) {
        figures.add(component);
      }
    }
    List<String> head = new ArrayList<>(List.of("id"));
    figures.forEach(figure -> head.add(figure.getName()));
    List<List<String>> cells = new ArrayList<>();
    for (R row : rows) {
      List<String> line = new ArrayList<>(List.of(id.apply(row)));
      for (RecordComponent figure : figures) {
        line.add(lettered(value(figure, row), documented.get(figure.getName()), line.get(0)));
      }
      cells.add(line);
    }
    return columns(title, table)
        + "### Figure by figure: "
        + table
        + "\n\n"
        + prose("The letter is the provenance; a plus marks use of later information.")
        + table(head, cells)
        + "\n"
        + apart(table);
  }

  private static Object value(RecordComponent figure, Record row) {
    try {
      return figure.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(figure + " cannot be read", e);
    }
  }

  private static String lettered(Object value, Column column, String id) {
    if (value instanceof Double none && Double.isNaN(none)) {
      return "";
    }
    return (value instanceof Double number ? NumberFormats.plain(number) : value.toString())
        + " "
        + column.cell(id).map(Cell::provenance).orElse(column.provenance())
        + (column.cell(id).map(Cell::later).orElse(column.later()) ? "+" : "");
  }

  private String later() {
    List<List<String>> figures = new ArrayList<>();
    for (Column c : world.columns()) {
      List<String> cells = c.cells().stream().filter(Cell::later).map(Cell::id).toList();
      if (c.later() || !cells.isEmpty()) {
        figures.add(
            List.of(
                c.table(),
                code(c.name()),
                c.later() ? "all" : String.join(", ", cells),
                c.source()));
      }
    }
    return "## Later than June 2025\n\n"
        + prose(
            "These use later information. A test of the model against the record after that date is"
                + " not a full test of them, and a calibration should let them vary."
                + " Figures of the world: "
                + (figures.isEmpty() ? "none." : ""))
        + (figures.isEmpty()
            ? ""
            : table(List.of("table", "column", "cells", "source"), figures) + "\n");
  }

  private Stream<Column> of(String table) {
    return world.columns().stream().filter(c -> c.table().equals(table));
  }

  private static String words(String letter, boolean later) {
    return LETTERS.get(letter) + (later ? ", later" : "");
  }

  private static String codes(Collection<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }
}
