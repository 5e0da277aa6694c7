package org.multipolar.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of text, written as comma-separated values.
 *
 * @param columns names of the columns
 * @param rows one list of cells a row, as long as the columns
 */
public record Table(List<String> columns, List<List<String>> rows) {
  private static final MathContext DIGITS = new MathContext(9);

  /** The rows under their header, lines ended by a line feed. */
  public String csv() {
    StringBuilder out = new StringBuilder();
    append(out, columns);
    rows.forEach(row -> append(out, row));
    return out.toString();
  }

  private static void append(StringBuilder out, List<String> cells) {
    List<String> quoted = new ArrayList<>(cells.size());
    for (String cell : cells) {
      boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    out.append(String.join(",", quoted)).append('\n');
  }

  /** A number with nine significant digits; nothing where there is none. */
  static String cell(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (value == 0) {
      return "0";
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }
}
