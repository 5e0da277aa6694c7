package org.multipolar.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of results: named columns, and rows in the order of the file. */
public final class Table {
  private static final int SHOWN = 10;

  private final String name;
  private final Path file;
  private final List<String> columns;
  private final List<CSVRecord> rows;

  private Table(String name, Path file, List<String> columns, List<CSVRecord> rows) {
    this.name = name;
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  static Table read(String name, Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file, UTF_8);
        CSVParser parser = format.parse(in)) {
      return new Table(name, file, List.copyOf(parser.getHeaderNames()), parser.getRecords());
    }
  }

  /** The name of the table. */
  public String name() {
    return name;
  }

  /** The file of the table, for programs that read CSV themselves. */
  public String file() {
    return file.toString();
  }

  /** The names of the columns. */
  public List<String> columns() {
    return Lists.of(columns);
  }

  /** The number of rows. */
  public int rows() {
    return rows.size();
  }

  /** The cells of a column as written in the file. */
  public List<String> column(String column) {
    int index = index(column);
    return Lists.of(rows.stream().map(row -> row.get(index)));
  }

  /** The cells of a column as numbers; NaN for an empty cell. */
  public List<Double> numbers(String column) {
    return Lists.of(column(column).stream().map(text -> number(column, text)));
  }

  private double number(String column, String text) {
    try {
      return switch (text) {
        case "" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(text);
      };
    } catch (NumberFormatException e) {
      throw new SimulationException(
          "the column '" + column + "' of " + name + " has '" + text + "', which is no number");
    }
  }

  /** A cell as written in the file; rows count from 0. */
  public String value(int row, String column) {
    if (row < 0 || row >= rows.size()) {
      throw new SimulationException(name + " has rows 0 to " + (rows.size() - 1) + ", not " + row);
    }
    return rows.get(row).get(index(column));
  }

  private int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new SimulationException(
          name + " has no column '" + column + "'; its columns are " + columns);
    }
    return index;
  }

  /** The first rows as text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    rows.stream()
        .limit(SHOWN)
        .forEach(row -> text.append(String.join(",", row.values())).append('\n'));
    return text.append(rows.size() > SHOWN ? "… " + rows.size() + " rows\n" : "").toString();
  }
}
