package org.multipolar.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An effect that an expert would expect.
 *
 * @param id S and a number
 * @param claim the claim as text
 * @param from names of the first arms: one, or all of them in order of a level
 * @param to name of the arm compared with them; empty if there is none
 * @param metric metric that moves; {@link #LISTED} for states added to embargo lists less those
 *     removed
 * @param entity entity of the metric
 * @param months months in each of which the claim has to hold
 * @param compare comparison of the arms
 * @param low least accepted median
 * @param high largest accepted median
 * @param unit unit of the comparison
 * @param source source of the sign, and of the size if there is one
 */
record Sign(
    String id,
    String claim,
    List<String> from,
    String to,
    String metric,
    String entity,
    List<YearMonth> months,
    Compare compare,
    double low,
    double high,
    String unit,
    String source) {
  static final String LISTED = "listed";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Comparison of arms. */
  enum Compare {
    /** Second minus first. */
    DIFFERENCE,
    /** Second minus first, in percent of the first. */
    PERCENT,
    /** Level, from 0 to 1 over the arms in order, with the best mean. */
    BEST,
    /** Value of the only arm. */
    LEVEL
  }

  /** Reads the claims of a table, in its order. */
  static List<Sign> read(Path file) throws IOException {
    return rows(file).stream().map(Sign::of).toList();
  }

  /** Rows of a table with a header. */
  static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file))) {
      return rows.getRecords();
    }
  }

  private static Sign of(CSVRecord row) {
    return new Sign(
        row.get("id"),
        row.get("claim"),
        List.of(row.get("from").split(" ")),
        row.get("to"),
        row.get("metric"),
        row.get("entity"),
        Arrays.stream(row.get("months").split(" ")).map(YearMonth::parse).toList(),
        Compare.valueOf(row.get("compare").toUpperCase(Locale.ROOT)),
        Double.parseDouble(row.get("low")),
        Double.parseDouble(row.get("high")),
        row.get("unit"),
        row.get("source"));
  }

  /** True if a value is in the accepted band; a band of one value allows for rounding. */
  boolean holds(double value) {
    return value >= low - 1e-12 && value <= high + 1e-12;
  }
}
