package org.multipolar.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.multipolar.store.CsvWriter;
import org.multipolar.text.NumberText;

/**
 * A table of text, written as comma-separated values.
 *
 * @param columns names of the columns
 * @param rows one list of cells a row, as long as the columns
 */
public record FigureTable(List<String> columns, List<List<String>> rows) {

  /** The rows under their header, lines ended by a line feed. */
  public String csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CsvWriter csv = new CsvWriter(bytes);
      write(csv, columns);
      for (List<String> row : rows) {
        write(csv, row);
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(UTF_8);
  }

  private static void write(CsvWriter csv, List<String> cells) throws IOException {
    for (String cell : cells) {
      csv.text(cell);
    }
    csv.endLine();
  }

  /** A number as all files of results have it; nothing where there is none. */
  static String cell(double value) {
    return NumberText.of(value);
  }
}
