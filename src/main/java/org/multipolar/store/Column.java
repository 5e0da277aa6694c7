package org.multipolar.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A column of a result table.
 *
 * @param name its name in the header
 * @param kind kind of its cells
 */
public record Column(String name, Kind kind) {
  private static final Set<String> WHOLE = Set.of("run", "event", "replication", "row", "n");
  private static final Set<String> TEXT =
      Set.of(
          "seed", "point", "status", "reason", "phase", "actor", "kind", "target", "item", "source",
          "name", "metric", "entity", "state", "firm");

  /** Kinds of cells; any cell may be empty. */
  public enum Kind {
    /** Whole numbers. */
    WHOLE("BIGINT"),
    /** Texts. */
    TEXT("VARCHAR"),
    /** Days; monthly values have the first day of the month. */
    DAY("DATE"),
    /** Numbers with all digits. */
    NUMBER("DOUBLE"),
    /** Numbers stored with seven digits. */
    SHORT_NUMBER("FLOAT");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** Its type in SQL. */
    public String type() {
      return type;
    }
  }

  /** A column written by this program; columns that are neither keys nor text are metrics. */
  static Column named(String name) {
    Kind kind =
        name.equals("date")
            ? Kind.DAY
            : WHOLE.contains(name) ? Kind.WHOLE : TEXT.contains(name) ? Kind.TEXT : Kind.NUMBER;
    return new Column(name, kind);
  }

  /** The kind of cells of a type in the dictionary. */
  static Kind kind(ColumnMeaning.Type type) {
    return switch (type) {
      case INTEGER -> Kind.WHOLE;
      case NUMBER -> Kind.NUMBER;
      case STRING -> Kind.TEXT;
      case DATE -> Kind.DAY;
    };
  }

  static List<Column> named(String... names) {
    return Arrays.stream(names).map(Column::named).toList();
  }

  /** Whether the column is a metric, that is, neither a key (run, date, entity) nor text. */
  boolean isMetric() {
    return kind == Kind.NUMBER || kind == Kind.SHORT_NUMBER;
  }
}
