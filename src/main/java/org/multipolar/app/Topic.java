package org.multipolar.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.multipolar.text.Columns;
import org.multipolar.text.MarkdownTable;

/** Prose and tables, shown in aligned columns on a terminal and as Markdown in an appendix. */
final class Topic {
  static final int WIDTH = 100;
  private static final int HIDDEN = -1;

  private static final int NARROW = 24;
  private static final String GROUP = "group";
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** Parts of the output on a terminal, given its width. */
  private final List<IntFunction<String>> plain = new ArrayList<>();

  private final StringBuilder markdown = new StringBuilder();
  private final List<Map<String, String>> records = new ArrayList<>();
  private String group = "";

  /**
   * A column of a table.
   *
   * @param head heading in Markdown; a column without one is shown on terminals only
   * @param width on a terminal, padded with spaces; 0 for the last column
   */
  record Column<T>(String head, int width, Function<T, String> cell) {}

  static <T> Column<T> column(String head, int width, Function<T, String> cell) {
    return new Column<>(head, width, cell);
  }

  /** The last column on a terminal. */
  static <T> Column<T> last(String head, Function<T, String> cell) {
    return new Column<>(head, 0, cell);
  }

  /** A column not shown on terminals. */
  static <T> Column<T> wide(String head, Function<T, String> cell) {
    return new Column<>(head, HIDDEN, cell);
  }

  /** Indentation of the lines on a terminal. */
  static <T> Column<T> indent(int width) {
    return new Column<>("", width, row -> "");
  }

  Topic heading(String text) {
    plain.add(width -> "\n" + text + "\n");
    markdown.append("## ").append(text.strip()).append("\n\n");
    group = text.strip().replaceFirst(" *\\(.*", "");
    return this;
  }

  /** Adds lines unwrapped. */
  Topic lines(String text) {
    String before = plain.isEmpty() ? "" : "\n";
    plain.add(width -> before + text + "\n");
    markdown.append(text.strip().replaceAll("\\s+", " ")).append("\n\n");
    return this;
  }

  Topic paragraph(String text) {
    String before = plain.isEmpty() ? "" : "\n";
    plain.add(width -> before + Columns.paragraph(text, 0, Math.min(WIDTH, width)) + "\n");
    markdown.append(text.strip().replaceAll("\\s+", " ")).append("\n\n");
    return this;
  }

  <T> Topic table(List<T> rows, List<Column<T>> columns) {
    for (T row : rows) {
      plain.add(width -> line(row, columns, width) + "\n");
    }
    List<Column<T>> headed = columns.stream().filter(c -> !c.head().isEmpty()).toList();
    for (T row : rows) {
      Map<String, String> record = new LinkedHashMap<>();
      if (!group.isEmpty()) {
        record.put(GROUP, group);
      }
      headed.forEach(c -> record.put(identifier(c.head()), c.cell().apply(row).strip()));
      records.add(record);
    }
    markdown
        .append(
            MarkdownTable.of(
                headed.stream().map(Column::head).toList(),
                rows.stream()
                    .map(row -> headed.stream().map(c -> c.cell().apply(row).strip()).toList())
                    .toList()))
        .append('\n');
    return this;
  }

  private static String identifier(String head) {
    return head.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /** A line for a row; its last cell wraps, indented, at the width of the terminal. */
  private static <T> String line(T row, List<Column<T>> columns, int width) {
    StringBuilder line = new StringBuilder();
    for (Column<T> column : columns) {
      String cell = column.cell().apply(row);
      if (column.width() > 0) {
        line.append(Columns.left(cell, column.width()));
      } else if (column.width() == 0) {
        int begin = line.length();
        boolean wraps = width - begin >= NARROW && begin + cell.length() > width;
        line.append(wraps ? Columns.paragraph(cell, begin, width).strip() : cell);
      }
    }
    return line.toString();
  }

  /**
   * The output on a terminal.
   *
   * @param width width of the terminal
   */
  String plain(int width) {
    return plain.stream().map(part -> part.apply(width)).collect(Collectors.joining());
  }

  String markdown() {
    return markdown.toString().stripTrailing() + "\n";
  }

  /**
   * All tables as one CSV, with the union of their columns; the heading above a row is its group.
   */
  String csv() {
    Set<String> names = new LinkedHashSet<>();
    records.forEach(record -> names.addAll(record.keySet()));
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    StringBuilder text = new StringBuilder(format.format(names.toArray())).append('\n');
    for (Map<String, String> record : records) {
      text.append(
              format.format(names.stream().map(name -> record.getOrDefault(name, "")).toArray()))
          .append('\n');
    }
    return text.toString();
  }

  /** All tables as a JSON array of objects. */
  String json() {
    return JSON.toJson(records) + "\n";
  }
}
