package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.store.Answer;
import org.multipolar.text.Columns;

/**
 * Prints the answer of a query as a table with aligned columns, numbers right-aligned; if the
 * terminal is too narrow for that, one value per line. Rows are printed as they arrive; the first
 * ones determine the column widths.
 */
final class AnswerTable {
  private static final int MEASURED = 1000;
  private static final int GAP = 2;

  private final PrintWriter out;
  private final int room;
  private int rows;

  /**
   * @param room width of the terminal; {@link Terminal#UNLIMITED} if nothing is to be cut
   */
  AnswerTable(PrintWriter out, int room) {
    this.out = out;
    this.room = room;
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
            Math.max(widths[i], cells[i].lines().mapToInt(AnswerTable::width).max().orElse(0));
      }
    }
    boolean[] text = new boolean[widths.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = headings.get(i).kind() != Answer.Kind.NUMBER;
    }
    Optional<int[]> fitted = Terminal.fit(widths, text, GAP, room);
    List<String[]> begin = fitted.isPresent() ? first : first.subList(1, first.size());
    begin.forEach(cells -> print(cells, headings, fitted));
    for (; more; more = answer.next()) {
      print(row(answer), headings, fitted);
    }
  }

  private void print(String[] cells, List<Answer.Heading> headings, Optional<int[]> widths) {
    if (widths.isPresent()) {
      print(cells, headings, widths.get());
    } else {
      printRecord(cells, headings);
    }
  }

  /** Prints a row with one value per line, after its column name. */
  private void printRecord(String[] cells, List<Answer.Heading> headings) {
    if (rows++ > 0) {
      out.println();
    }
    int widest = headings.stream().mapToInt(h -> width(h.name())).max().orElse(0);
    for (int i = 0; i < cells.length; i++) {
      String name = Columns.left(headings.get(i).name(), widest + GAP);
      String margin = " ".repeat(widest + GAP);
      out.println((name + cells[i].replace("\n", "\n" + margin)).stripTrailing());
    }
  }

  private static String[] row(Answer answer) throws IOException {
    String[] cells = new String[answer.headings().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = answer.text(i);
    }
    return cells;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Prints a row, which is as high as its cell with the most lines. */
  private void print(String[] cells, List<Answer.Heading> headings, int[] widths) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.length; i++) {
      int width = widths[i];
      List<String> lines = cells[i].lines().map(line -> Terminal.elided(line, width)).toList();
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
