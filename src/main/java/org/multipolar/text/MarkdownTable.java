package org.multipolar.text;

import java.util.List;
import java.util.stream.Collectors;

/** Tables in Markdown. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /**
   * A table.
   *
   * @param rows one list of cells per row, as long as the head
   */
  public static String of(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head));
    table.append("|---".repeat(head.size())).append("|\n");
    rows.forEach(cells -> table.append(row(cells)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "| " : "| " + cell.replace("|", "\\|") + " ")
        .collect(Collectors.joining("", "", "|\n"));
  }
}
