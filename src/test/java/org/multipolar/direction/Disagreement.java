package org.multipolar.direction;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An expectation that does not hold, or a class of outcome out of reach, and what is known of it.
 *
 * @param row the expectation or the class
 * @param why why, as far as it is known
 */
record Disagreement(String row, String why) {
  static final String TABLE = "disagreements.csv";
  private static final String UNEXPLAINED = "not explained";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /** Those named in a folder. */
  static List<Disagreement> read(Path folder) throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve(TABLE))) {
      return DirectionTable.read(reader).stream()
          .map(row -> new Disagreement(row.get("row"), row.get("why")))
          .toList();
    }
  }

  /** Names those of a measurement in a folder, which keeps the reasons that stand there. */
  static void renew(Path folder, Measurement measured) throws IOException {
    List<Disagreement> known = read(folder);
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("row", "why");
      for (String row : of(measured)) {
        csv.printRecord(
            row,
            known.stream()
                .filter(d -> d.row().equals(row))
                .map(Disagreement::why)
                .findFirst()
                .orElse(UNEXPLAINED));
      }
    }
    Files.writeString(folder.resolve(TABLE), text.toString());
  }

  /** The rows that disagree, expectations first. */
  static List<String> of(Measurement measured) {
    List<String> rows = new ArrayList<>(measured.disagreements());
    rows.addAll(measured.outOfReach());
    return rows;
  }
}
