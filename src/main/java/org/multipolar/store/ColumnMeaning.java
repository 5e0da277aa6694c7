package org.multipolar.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The meaning of a column of a table.
 *
 * @param column its name
 * @param type type of its cells
 * @param unit unit of its numbers; empty if it has none, or different ones in its rows
 * @param label short label
 * @param text description in a sentence; possibly empty
 * @param written its name in input files; empty if it has none
 */
public record ColumnMeaning(
    String column, Type type, String unit, String label, String text, String written) {

  /** Types of cells, by their names in Table Schema. */
  public enum Type {
    INTEGER,
    NUMBER,
    STRING,
    DATE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Type of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The type of cells: number if all are numbers, otherwise string. */
    public static Type of(List<String> cells) {
      return !cells.isEmpty()
              && cells.stream().allMatch(cell -> cell.matches("|-?inf|-?\\d*\\.?\\d+(e-?\\d+)?"))
          ? NUMBER
          : STRING;
    }
  }

  ColumnMeaning as(String name) {
    return new ColumnMeaning(name, type, unit, label, text, written);
  }

  /** Description and name in input files, if there are any. */
  String inFull() {
    return String.join(
        " ",
        Stream.of(text, written.isEmpty() ? "" : "Written " + written + " in files.")
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
