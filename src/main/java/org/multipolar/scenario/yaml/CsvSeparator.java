package org.multipolar.scenario.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The sign between the fields of a table: a comma, a semicolon, a tab or a bar. */
final class CsvSeparator {
  /** The comma, and the separators of spreadsheets where the comma is the decimal sign. */
  static final String ALL = ",;\t|";

  private CsvSeparator() {}

  /** The separator for which the first line of a text contains the most known columns. */
  static char of(String text, List<String> columns) {
    String header =
        text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replace("\"", "");
    char best = ALL.charAt(0);
    long most = 0;
    for (char candidate : ALL.toCharArray()) {
      long known =
          Arrays.stream(header.split(Pattern.quote(String.valueOf(candidate))))
              .filter(name -> columns.contains(TableHeader.meant(name, columns)))
              .count();
      if (known > most) {
        best = candidate;
        most = known;
      }
    }
    return best;
  }

  /**
   * The separator, other than that of the header, that gives a row as many fields as the header
   * has.
   *
   * @param row a row with another number of fields
   * @param fields number of fields of the header
   */
  static Optional<Character> other(CSVRecord row, char separator, int fields) {
    String line = String.join(String.valueOf(separator), row);
    return ALL.chars()
        .mapToObj(c -> (char) c)
        .filter(c -> c != separator && fields > 1)
        .filter(c -> line.chars().filter(sign -> sign == c).count() == fields - 1)
        .findFirst();
  }

  /** A separator in a message. */
  static String name(char separator) {
    return separator == '\t' ? "tabs" : "'" + separator + "'";
  }
}
