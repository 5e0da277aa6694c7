package org.multipolar.app;

import java.util.List;
import java.util.function.Function;
import org.multipolar.text.Columns;
import org.multipolar.text.MarkdownTable;

/** Prose and tables that a terminal shows in aligned columns and an appendix in Markdown. */
final class Topic {
  static final int WIDTH = 100;
  private static final int HIDDEN = -1;

  private final StringBuilder plain = new StringBuilder();
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
    plain.append('\n').append(text).append('\n');
    markdown.append("## ").append(text.strip()).append("\n\n");
    return this;
  }

  /** Lines as they are. */
  Topic lines(String text) {
    plain.append(plain.isEmpty() ? "" : "\n").append(text).append('\n');
    markdown.append(text.strip().replaceAll("\\s+", " ")).append("\n\n");
    return this;
  }

  Topic paragraph(String text) {
    return lines(Columns.paragraph(text, 0, WIDTH));
  }

  <T> Topic table(List<T> rows, List<Column<T>> columns) {
    for (T row : rows) {
      for (Column<T> column : columns) {
        String cell = column.cell().apply(row);
        plain.append(
            column.width() == HIDDEN
                ? ""
                : column.width() == 0 ? cell : Columns.left(cell, column.width()));
      }
      plain.append('\n');
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

  String plain() {
    return plain.toString();
  }

  String markdown() {
    return markdown.toString().stripTrailing() + "\n";
  }
}
