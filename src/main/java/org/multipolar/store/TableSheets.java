package org.multipolar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sheets of a workbook that hold a table: one, or as many as its rows need.
 *
 * @param rows number of rows of the table, without its header
 * @param parts its sheets, in the order of its rows
 */
record TableSheets(DescribedTable table, long rows, List<Part> parts) {
  private static final int NAME = 31;

  /**
   * Consecutive rows of the table.
   *
   * @param name name of the sheet
   * @param first number of its first row in the table, from 1
   */
  record Part(String name, long first, int rows) {}

  /**
   * @param most most rows of a sheet
   * @param taken names of the sheets that exist already, in lower case; extended by the new ones
   */
  static TableSheets of(DescribedTable table, long rows, int most, Set<String> taken) {
    List<Part> parts = new ArrayList<>();
    long first = 1;
    do {
      int some = (int) Math.min(most, rows - first + 1);
      parts.add(new Part(name(table.name(), taken), first, some));
      first += most;
    } while (first <= rows);
    return new TableSheets(table, rows, List.copyOf(parts));
  }

  /** A unique and valid name for a sheet. */
  static String name(String table, Set<String> taken) {
    String plain = table.substring(table.lastIndexOf('/') + 1).replaceAll("[\\[\\]:*?/\\\\]", "-");
    String capital = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    String name = capital.substring(0, Math.min(NAME, capital.length()));
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String suffix = " " + n;
      name = capital.substring(0, Math.min(NAME - suffix.length(), capital.length())) + suffix;
    }
    return name;
  }

  /** A sentence that says which rows a part holds; empty if it holds all. */
  String rowsOf(Part part) {
    return parts.size() == 1
        ? ""
        : String.format(
            Locale.ROOT,
            " Rows %,d to %,d of %,d.",
            part.first(),
            part.first() + part.rows() - 1,
            rows);
  }
}
