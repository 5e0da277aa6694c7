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
 * @param claim in words
 * @param from names of the arms that it starts from: one, or all of them in order of a level
 * @param to name of the arm that is compared with it; empty where none is
 * @param metric what moves, {@link #LISTED} for states put on lists of embargoes less those taken
 *     off
 * @param entity of whom
 * @param months when; the claim has to hold in each
 * @param compare how the arms are compared
 * @param low least median that is accepted
 * @param high largest
 * @param unit of the comparison
 * @param source of the sign, and of the size where there is one
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

  /** How arms are compared. */
  enum Compare {
    /** Second less first. */
    DIFFERENCE,
    /** The same in percent of the first. */
    PERCENT,
    /** The level, from 0 to 1 over the arms in order, at which the mean is best. */
    BEST,
    /** The value of the only arm. */
    LEVEL
  }

  /** The claims of a table, in its order. */
  static List<Sign> read(Path file) throws IOException {
    return rows(file).stream().map(Sign::of).toList();
  }

  /** The rows of a table with a head. */
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

  /** Whether a value is what was expected; a band of one value is met to rounding. */
  boolean holds(double value) {
    return value >= low - 1e-12 && value <= high + 1e-12;
  }
}
