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
        "date,value,note\n,,\n\n2024-01-01,0.25,\"a, b\"\n , ,\n",
        "Date,VALUE,Note\n2024-01-01,0.25,\"a, b\"\n",
        "date, value ,note\n2024-01-01, 0.25\u00A0,\"\u00A0a, b \"\n"
      })
  void everySpreadsheetIsRead(String text) throws IOException {
    CsvTable table = read(text).orElseThrow();
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).number("value", 0, 1)).isEqualTo(.25);
    assertThat(table.rows().get(0).text("note")).isEqualTo("a, b");
    assertThat(found()).isEmpty();
  }

  @Test
  void aFileOfAnotherKindGetsOneMessage() throws IOException {
    assertThat(read("id,name,region,notes\nA,B,C,D\n")).isEmpty();
    Path yaml = Files.writeString(folder.resolve("t.yaml"), "multipolar: 1\ndesign: {}\n");
    assertThat(CsvTable.read(yaml, COLUMNS, problems)).isEmpty();
    assertThat(found())
        .containsExactly(
            "t.csv:1:1: this header is not that of such a table; allowed: date, value, note",
            "t.yaml: is a study, not a table");
  }

  @Test
  void rowsWithAnotherSeparatorThanTheHeaderGetOneMessage() throws IOException {
    assertThat(read("date,value,note\n2024-01-01;0,25;x\n2024-01-02;1;y\n")).isEmpty();
    assertThat(read("date\tvalue\tnote\n2024-01-01,0.25,x\n2024-01-02,1,y\n")).isEmpty();
    assertThat(read("date,value,note\n2024-01-01 0.25 x\n").orElseThrow().whole()).isFalse();
    assertThat(found())
        .containsExactly(
            "t.csv:2:1: this row is separated by ';', the header by ','; use one of them in all rows",
            "t.csv:2:1: this row is separated by ',', the header by tabs; use one of them in all rows",
            "t.csv:2:1: this row has 1 field; the header has 3");
  }

  @Test
  void aDecimalCommaIsANumberOnlyWhereItSeparatesNoFields() throws IOException {
    CsvTable.Row row = read("date,value,note\n2024-01-01,\"0,25\",x\n").orElseThrow().rows().get(0);
    row.number("value", 0, 1);
    assertThat(found())
        .containsExactly(
            "t.csv:2:12: value must be a number, not '0,25'; decimals have a point, not a comma");
  }

  @Test
  void aSignThatOnlyLooksRightIsNamed() throws IOException {
    CsvTable.Row row =
        read("date,value,note\n2024\u201301\u201301,\uFF10.25,n\u00B0\n")
            .orElseThrow()
            .rows()
            .get(0);
    row.day("date");
    row.number("value", 0, 1);
    row.id("note");
    row.word("note", "x");
    assertThat(found())
        .containsExactly(
            "t.csv:2:1: date must be a date (YYYY-MM-DD or YYYY-MM), not '2024\u201301\u201301'"
                + " ('\u2013' is en dash, U+2013; write '-')",
            "t.csv:2:12: value must be a number, not '\uFF10.25'"
                + " ('\uFF10' is fullwidth digit zero, U+FF10; write '0')",
            "t.csv:2:17: note must be an id, not 'n\u00B0' ('\u00B0' is degree sign, U+00B0)",
            "t.csv:2:17: note must be x, not 'n\u00B0' ('\u00B0' is degree sign, U+00B0)");
  }

  @Test
  void aRowOfAnotherLengthIsOneMessage() throws IOException {
    CsvTable table = read("date,value,note\n2024-01-01\uFF0C1\uFF0Cx\n").orElseThrow();
    assertThat(table.hasRows()).isFalse();
    assertThat(found())
        .containsExactly(
            "t.csv:2:1: this row has 1 field; the header has 3"
                + " ('\uFF0C' is fullwidth comma, U+FF0C; write ',')");
  }

  @Test
  void aTableWithoutRowsIsReported() throws IOException {
    assertThat(read("date,value,note\n").orElseThrow().hasRows()).isFalse();
    assertThat(found()).containsExactly("t.csv: has no row below its header");
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
