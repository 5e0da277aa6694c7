package org.multipolar.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.metric.ColumnNames;
import org.multipolar.store.CsvWriter;

/**
 * A table of findings. Outcomes and factors are named as authors write them; the file uses the
 * names of the columns that contain them.
 *
 * @param name of its file, kebab-case
 * @param columns their names
 * @param rows cells: a text, an integer ({@link Integer}), or a number ({@link Double}), whose NaN
 *     is an empty cell
 */
public record FindingTable(String name, List<String> columns, List<List<Object>> rows) {
  /** Columns whose cells name columns of other tables. */
  private static final Set<String> NAMES = Set.of("outcome", "factor", "by_factor");

  public FindingTable {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }

  /** A table that is filled row by row. */
  static final class Draft {
    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Draft(String name, String... columns) {
      this(name, Arrays.asList(columns));
    }

    Draft(String name, List<String> columns) {
      this.name = name;
      this.columns = columns;
    }

    /** Adds a row; an estimate takes three cells. */
    void row(Object... cells) {
      row(Arrays.asList(cells));
    }

    void row(List<Object> given) {
      List<Object> cells = new ArrayList<>();
      for (Object cell : given) {
        if (cell instanceof Estimate e) {
          cells.addAll(List.of(e.value(), e.low(), e.high()));
        } else {
          cells.add(cell);
        }
      }
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + columns.size() + " columns, not " + cells.size());
      }
      rows.add(List.copyOf(cells));
    }

    FindingTable sheet() {
      return new FindingTable(name, columns, rows);
    }
  }

  private List<Object> named(List<Object> row) {
    List<Object> cells = new ArrayList<>(row);
    for (int i = 0; i < cells.size(); i++) {
      if (NAMES.contains(columns.get(i)) && !cells.get(i).equals("")) {
        cells.set(i, ColumnNames.of(cells.get(i).toString()));
      }
    }
    return cells;
  }

  /** Writes {@code NAME.csv} into a folder. */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve(name + ".csv");
    try (OutputStream stream = Files.newOutputStream(file)) {
      CsvWriter csv = new CsvWriter(stream).header(columns);
      for (List<Object> row : rows) {
        csv.row(named(row));
      }
      csv.flush();
    }
    return file;
  }
}
