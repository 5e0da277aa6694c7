package org.multipolar.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a column of a table holds.
 *
 * @param column its name
 * @param type type of its cells
 * @param unit unit of its numbers; empty if it has none, or another in every row
 * @param label in a few words
 * @param text what it holds, in a sentence; possibly empty
 * @param written the same as authors write it; empty if nobody does
 */
public record ColumnMeaning(
    String column, Type type, String unit, String label, String text, String written) {

  /** Types of cells, as they are called in Table Schema. */
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

    /** The type of cells: numbers if all are. */
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

  /** Meaning, unit and written form, those that there are. */
  String inFull() {
    return String.join(
        " ",
        Stream.of(text, written.isEmpty() ? "" : "Written " + written + " in files.")
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
