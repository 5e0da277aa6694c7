package org.multipolar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.multipolar.text.Columns;
import org.multipolar.text.MarkdownTable;

/** Prose and tables that a terminal shows in aligned columns and an appendix in Markdown. */
final class Topic {
  static final int WIDTH = 100;
  private static final int HIDDEN = -1;

  private static final int NARROW = 24;

  /** What a terminal shows, given its width. */
  private final List<IntFunction<String>> plain = new ArrayList<>();

  private final StringBuilder markdown = new StringBuilder();

  /**
   * A column of a table.
   *
   * @param head heading in Markdown; a column without one is shown on terminals only
   * @param width on a terminal, filled up with spaces; 0 for the last
   */
  record Column<T>(String head, int width, Function<T, String> cell) {}

  static <T> Column<T> column(String head, int width, Function<T, String> cell) {
    return new Column<>(head, width, cell);
  }

  /** The last column on a terminal. */
  static <T> Column<T> last(String head, Function<T, String> cell) {
    return new Column<>(head, 0, cell);
  }

  /** A column for which a terminal has no room. */
  static <T> Column<T> wide(String head, Function<T, String> cell) {
    return new Column<>(head, HIDDEN, cell);
  }

  /** Space at the beginning of the lines on a terminal. */
  static <T> Column<T> indent(int width) {
    return new Column<>("", width, row -> "");
  }

  Topic heading(String text) {
    plain.add(width -> "\n" + text + "\n");
    markdown.append("## ").append(text.strip()).append("\n\n");
    return this;
  }

  /** Lines as they are. */
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

  /** A row; its last cell wraps, indented, at the width of the terminal. */
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
   * As a terminal shows it.
   *
   * @param width columns of the terminal
   */
  String plain(int width) {
    return plain.stream().map(part -> part.apply(width)).collect(Collectors.joining());
  }

  String markdown() {
    return markdown.toString().stripTrailing() + "\n";
  }
}
