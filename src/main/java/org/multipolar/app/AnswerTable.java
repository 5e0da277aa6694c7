package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.store.Answer;

/**
 * Prints the answer of a query as a table with aligned columns, numbers on the right. Rows are
 * printed as they arrive; the first ones determine the widths of the columns.
 */
final class AnswerTable {
  private static final int MEASURED = 1000;
  private static final int WIDEST = 40;

  private final PrintWriter out;
  private final int widest;

  /**
   * @param trimmed whether wide cells are truncated, for a terminal
   */
  AnswerTable(PrintWriter out, boolean trimmed) {
    this.out = out;
    this.widest = trimmed ? WIDEST : Integer.MAX_VALUE;
  }

  void print(Answer answer) throws IOException {
    List<Answer.Heading> headings = answer.headings();
    List<String[]> first = new ArrayList<>();
    first.add(headings.stream().map(Answer.Heading::name).toArray(String[]::new));
    boolean more = answer.next();
    for (; more && first.size() <= MEASURED; more = answer.next()) {
      first.add(row(answer));
    }
    int[] widths = new int[headings.size()];
    for (String[] cells : first) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] =
            Math.max(widths[i], lines(cells[i]).mapToInt(AnswerTable::width).max().orElse(0));
      }
    }
    first.forEach(cells -> print(cells, headings, widths));
    for (; more; more = answer.next()) {
      print(row(answer), headings, widths);
    }
  }

  private static String[] row(Answer answer) throws IOException {
    String[] cells = new String[answer.headings().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = answer.text(i);
    }
    return cells;
  }

  private Stream<String> lines(String cell) {
    return cell.lines().map(this::trimmed);
  }

  private String trimmed(String line) {
    return width(line) <= widest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, widest - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Prints a row, which is as high as its cell with the most lines. */
  private void print(String[] cells, List<Answer.Heading> headings, int[] widths) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (String cell : cells) {
      List<String> lines = lines(cell).toList();
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cells.length; i++) {
        String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - width(part)));
        boolean right = headings.get(i).kind() == Answer.Kind.NUMBER;
        text.append(i == 0 ? "" : "  ").append(right ? padding + part : part + padding);
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
