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
 * An expectation that does not hold, or an outcome class out of reach, with its explanation.
 *
 * @param row the expectation or the class
 * @param why reason, as far as it is known
 */
record Disagreement(String row, String why) {
  static final String TABLE = "disagreements.csv";
  private static final String UNEXPLAINED = "not explained";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /** Disagreements listed in a folder. */
  static List<Disagreement> read(Path folder) throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve(TABLE))) {
      return DirectionTable.read(reader).stream()
          .map(row -> new Disagreement(row.get("row"), row.get("why")))
          .toList();
    }
  }

  /** Lists the disagreements of a measurement in a folder and retains the reasons given there. */
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

  /** Rows that disagree, expectations first. */
  static List<String> of(Measurement measured) {
    List<String> rows = new ArrayList<>(measured.disagreements());
    rows.addAll(measured.outOfReach());
    return rows;
  }
}
