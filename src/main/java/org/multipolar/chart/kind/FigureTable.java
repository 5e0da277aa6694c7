package org.multipolar.chart.kind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.store.CsvWriter;
import org.multipolar.text.NumberText;

/**
 * A table of text, written as comma-separated values.
 *
 * @param columns names of the columns, as identifiers
 * @param rows one list of cells per row, as long as the columns
 */
public record FigureTable(List<String> columns, List<List<String>> rows) {
  public FigureTable {
    columns = ColumnNames.of(columns);
  }

  /** Returns the header and the rows as text, with line feeds at the ends of lines. */
  public String csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CsvWriter csv = new CsvWriter(bytes);
      csv.header(columns);
      for (List<String> row : rows) {
        csv.row(row);
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(UTF_8);
  }

  /** A table under construction, filled row by row. */
  static final class Draft {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Draft(String... columns) {
      this(List.of(columns));
    }

    Draft(List<String> columns) {
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells numbers, which are left empty if NaN; estimates, which take three cells; flags,
     *     dates and texts; and lists of all these
     */
    void row(Object... cells) {
      List<String> row = new ArrayList<>();
      add(row, List.of(cells));
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row + " does not have the columns " + columns);
      }
      rows.add(row);
    }

    private static void add(List<String> row, Collection<?> cells) {
      for (Object cell : cells) {
        if (cell instanceof Collection<?> several) {
          add(row, several);
        } else if (cell instanceof Estimate estimate) {
          add(row, List.of(estimate.value(), estimate.low(), estimate.high()));
        } else if (cell instanceof Double number) {
          row.add(NumberText.of(number));
        } else if (cell instanceof Boolean flag) {
          row.add(flag ? "yes" : "no");
        } else {
          row.add(cell.toString());
        }
      }
    }

    /** Returns the table without the columns that are empty in every row. */
    FigureTable table() {
      int[] kept =
          IntStream.range(0, columns.size())
              .filter(c -> rows.isEmpty() || rows.stream().anyMatch(row -> !row.get(c).isEmpty()))
              .toArray();
      return new FigureTable(
          some(columns, kept), rows.stream().map(row -> some(row, kept)).toList());
    }

    private static List<String> some(List<String> cells, int[] kept) {
      return Arrays.stream(kept).mapToObj(cells::get).toList();
    }
  }
}
