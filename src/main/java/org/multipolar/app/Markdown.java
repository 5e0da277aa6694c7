package org.multipolar.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.multipolar.text.Columns;

/** The parts of which the pages of the manual are made. */
final class Markdown {

  private static final int WIDTH = 120;

  private Markdown() {}

  static String page(String title, String lead) {
    return "# " + title + "\n\n" + prose(lead);
  }

  static String prose(String text) {
    return Columns.paragraph(text, 0, WIDTH) + "\n\n";
  }

  static String table(List<String> head, List<List<String>> rows) {
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

  static String code(String text) {
    return "`" + text + "`";
  }

  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(".", "").replace(' ', '-');
  }
}
