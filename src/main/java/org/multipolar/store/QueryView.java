package org.multipolar.store;

import java.util.List;

/**
 * A table that a query can read.
 *
 * @param name its name
 * @param row description of a row
 * @param columns its columns
 */
public record QueryView(String name, String row, List<Column> columns) {
  public QueryView {
    columns = List.copyOf(columns);
  }
}
