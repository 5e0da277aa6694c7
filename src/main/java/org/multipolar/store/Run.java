package org.multipolar.store;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/**
 * A replication, a row of {@code runs.csv}.
 *
 * @param number its number, from 1
 * @param seed its seed
 * @param point design point, empty if there is only one
 * @param row row of the parameter set that it used, from 1; 0 without a set
 * @param status {@code ok}, {@code failed} or {@code timeout}
 * @param reason why it failed, empty otherwise
 */
public record Run(int number, long seed, String point, int row, String status, String reason) {

  /**
   * Reads the current row.
   *
   * @param columns columns of the file
   */
  static Run read(CsvReader csv, List<String> columns) throws IOException {
    int point = columns.indexOf("point");
    int row = columns.indexOf("row");
    int status = columns.indexOf("status");
    return new Run(
        (int) csv.number(0),
        HexFormat.fromHexDigitsToLong(csv.text(1).substring(2)),
        point < 0 ? "" : csv.text(point),
        row < 0 || csv.text(row).isEmpty() ? 0 : (int) csv.number(row),
        csv.text(status),
        csv.text(status + 1));
  }

  /** Whether it ran to the last date, or to where the scenario stops it. */
  public boolean ok() {
    return status.equals("ok");
  }
}
