package org.multipolar.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what was observed of the metrics from a table. */
public final class Observations {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Observations() {}

  /**
   * Reads a table with the columns date, entity, metric, value, low, high, source and licence; low
   * and high may be empty.
   *
   * @throws IOException naming file and line, when a row cannot be understood
   */
  public static List<Observation> read(Path file) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, UTF_8);
        CSVParser rows = FORMAT.parse(in)) {
      for (CSVRecord row : rows) {
        try {
          observations.add(observation(row));
        } catch (IllegalArgumentException | DateTimeException e) {
          throw new IOException(
              file + ":" + rows.getCurrentLineNumber() + ": " + e.getMessage(), e);
        }
      }
    }
    return observations;
  }

  private static Observation observation(CSVRecord row) {
    return new Observation(
        row.get("metric"),
        row.get("entity"),
        LocalDate.parse(row.get("date")),
        number(row.get("value")),
        number(row.get("low")),
        number(row.get("high")),
        row.get("source"),
        row.get("licence"));
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
