package org.multipolar.scenario.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as produced by spreadsheets and people. */
class CsvTableTest {
  private static final List<String> COLUMNS = List.of("date", "value", "note");

  @TempDir private Path folder;

  private final Problems problems = new Problems();

  private Optional<CsvTable> read(String text) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, text.getBytes(UTF_8));
    return CsvTable.read(file, COLUMNS, problems);
  }

  private List<String> found() {
    return problems.sorted().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,value,note\n2024-01-01,0.25,\"a, b\"\n",
        "date;value;note\r\n2024-01-01;0,25;a, b\r\n",
        "sep=;\ndate;value;note\n2024-01-01;0.25;a, b\n",
        "date\tvalue\tnote\n2024-01-01\t0,25\ta, b\n",
        "date|value|note\n2024-01-01|0.25|a, b\n",
        "\"date\";\"value\";\"note\"\n2024-01-01;0,25;\"a, b\"\n",
        "date,value,note\n,,\n\n2024-01-01,0.25,\"a, b\"\n , ,\n"
      })
  void everySpreadsheetIsRead(String text) throws IOException {
    CsvTable table = read(text).orElseThrow();
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).number("value", 0, 1)).isEqualTo(.25);
    assertThat(table.rows().get(0).text("note")).isEqualTo("a, b");
    assertThat(found()).isEmpty();
  }

  @Test
  void aDecimalCommaIsANumberOnlyWhereItSeparatesNoFields() throws IOException {
    CsvTable.Row row = read("date,value,note\n2024-01-01,\"0,25\",x\n").orElseThrow().rows().get(0);
    row.number("value", 0, 1);
    assertThat(found()).containsExactly("t.csv:2:12: value must be a number, not '0,25'");
  }

  @Test
  void aQuoteThatIsNeverClosedHasItsPlace() throws IOException {
    assertThat(read("date,value,note\n2024-01-01,1,\"open\n2024-01-02,2,x\n")).isEmpty();
    assertThat(found()).containsExactly("t.csv:2:14: this quote is never closed");
  }

  @Test
  void textAfterAClosingQuoteHasItsPlace() throws IOException {
    assertThat(read("date,value,note\n2024-01-01,1,\"a\"b\n")).isEmpty();
    assertThat(found())
        .containsExactly(
            "t.csv:2:17: text after a closing quote; a quote inside a field is doubled");
  }

  @Test
  void aHundredThousandBadRowsAreReportedInLinearTime() throws IOException {
    CsvTable table = read("date,value,note\n" + "x,x,x\n".repeat(100_000)).orElseThrow();
    table.rows().forEach(row -> row.number("value", 0, 1));
    assertThat(found()).hasSize(100_000).last().asString().startsWith("t.csv:100001:3: ");
  }
}
