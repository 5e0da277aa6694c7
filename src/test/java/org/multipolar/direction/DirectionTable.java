package org.multipolar.direction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables written by hand. */
final class DirectionTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private DirectionTable() {}

  /** Rows of a table of this package. */
  static List<CSVRecord> read(String name) {
    try (InputStream in = DirectionTable.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of any table with a header. */
  static List<CSVRecord> read(Reader reader) throws IOException {
    try (CSVParser rows = FORMAT.parse(reader)) {
      return rows.getRecords();
    }
  }
}
