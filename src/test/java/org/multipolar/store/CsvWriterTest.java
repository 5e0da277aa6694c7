package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CsvWriter csv = new CsvWriter(out);

  private String written() throws IOException {
    csv.flush();
    return out.toString(UTF_8);
  }

  private static CsvReader read(String text) {
    return new CsvReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void cellsAreQuotedOnlyWhereTheyMustBe() throws IOException {
    csv.text("a b").text("a,b").text("say \"x\"").text("").text("a\nb").text("a\rb").endLine();
    csv.text("ü").endLine();
    assertThat(written()).isEqualTo("a b,\"a,b\",\"say \"\"x\"\"\",,\"a\nb\",\"a\rb\"\nü\n");
  }

  @Test
  void numbersKeysAndRows() throws IOException {
    csv.number(1.5)
        .number(Double.NaN)
        .number(Double.NEGATIVE_INFINITY)
        .whole(-7)
        .key(255)
        .endLine();
    csv.header(List.of("lag-open.end", "a", "A"));
    csv.row(List.of(1, 2.5, Double.NaN, "x,y", 12L));
    csv.text("a").numbers(new double[] {9, 1, 2, 9}, 1, 3).endLine();
    csv.numbers(new double[] {1, 2}, 0, 2).text("b").endLine();
    csv.numbers(new double[] {1}, 0, 0).text("c").endLine();
    csv.text("open").lines("whole\n").text("d").endLine();
    assertThat(written())
        .isEqualTo(
            "1.5,,-inf,-7,0x00000000000000ff\nlag_open_end,a,a_2\n1,2.5,,\"x,y\",12\na,1,2\n1,2,b\n"
                + "c\nopenwhole\nd\n");
  }

  @Test
  void whatIsLongerThanTheBufferIsWrittenWhole() throws IOException {
    String longText = "x".repeat(70_000);
    double[] many = new double[10_000];
    csv.text("a").text(longText).endLine().numbers(many, 0, many.length).endLine();
    for (int i = 0; i < 40_000; i++) {
      csv.whole(i % 10);
    }
    csv.endLine();
    String[] lines = written().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).isEqualTo("a," + longText);
    assertThat(lines[1]).isEqualTo("0" + ",0".repeat(9_999));
    assertThat(lines[2]).startsWith("0,1,2,3").hasSize(79_999);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvReader in = read("a,\"b,\"\"c\"\"\"\n1,\n\"x\ny\",z\nlast,one\n");
    while (in.next()) {
      rows.add(List.of(in.texts()));
    }
    assertThat(rows)
        .containsExactly(
            List.of("a", "b,\"c\""),
            List.of("1", ""),
            List.of("x\ny", "z"),
            List.of("last", "one"));
    assertThat(in.line()).isEqualTo(4);
    CsvReader cut = read("a\nb,c");
    assertThat(cut.next()).isTrue();
    assertThatThrownBy(cut::next).isInstanceOf(IOException.class).hasMessage("row 2 is truncated");
    CsvReader wide = read("a" + ",b".repeat(300) + "\n" + "y".repeat(9_000) + "\n");
    assertThat(wide.next()).isTrue();
    assertThat(wide.fields()).isEqualTo(301);
    assertThat(wide.text(300)).isEqualTo("b");
    assertThat(wide.next()).isTrue();
    assertThat(wide.text(0)).hasSize(9_000);
    assertThat(wide.next()).isFalse();
  }

  @Test
  void numbersAreReadAsTheyAreWritten() throws IOException {
    CsvReader in =
        read(
            "1,-2.5,,inf,-inf,1e30,123456789012345,0.1234567890123456789,.5,-.25,1e-400,7.,12345678901234567\n");
    assertThat(in.next()).isTrue();
    double[] expected = {
      1,
      -2.5,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      1e30,
      123456789012345.,
      0.1234567890123456789,
      .5,
      -.25,
      0,
      7,
      12345678901234567.
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(in.number(i)).as("field %s", i).isEqualTo(Double.valueOf(expected[i]));
    }
    for (String bad : List.of("x", "-", ".", "1.2.3", "1,2", "--1", "1-")) {
      CsvReader row = read("\"" + bad + "\"\n");
      assertThat(row.next()).isTrue();
      assertThatThrownBy(() -> row.number(0))
          .as(bad)
          .isInstanceOf(IOException.class)
          .hasMessage("row 1 has '" + bad + "' where a number is expected");
    }
  }

  @Test
  void columnsHaveTheKindOfTheirName() {
    assertThat(Column.named("date").kind()).isEqualTo(Column.Kind.DAY);
    assertThat(Column.named("run").kind()).isEqualTo(Column.Kind.WHOLE);
    assertThat(Column.named("seed").kind()).isEqualTo(Column.Kind.TEXT);
    assertThat(Column.named("lag_open").kind()).isEqualTo(Column.Kind.NUMBER);
    assertThat(Column.named("run", "state")).hasSize(2);
    assertThat(Column.named("lag_open").isMetric()).isTrue();
    assertThat(new Column("x", Column.Kind.SHORT_NUMBER).isMetric()).isTrue();
    assertThat(Column.named("date").isMetric()).isFalse();
    assertThat(List.of(Column.Kind.values()).stream().map(Column.Kind::type))
        .containsExactly("BIGINT", "VARCHAR", "DATE", "DOUBLE", "FLOAT");
  }

  @Test
  void aMeaningIsToldInFull() {
    ColumnMeaning plain =
        new ColumnMeaning("a", ColumnMeaning.Type.NUMBER, "", "A", "What it is.", "");
    assertThat(plain.inFull()).isEqualTo("What it is.");
    ColumnMeaning written = new ColumnMeaning("a", ColumnMeaning.Type.NUMBER, "", "A", "", "a-b");
    assertThat(written.inFull()).isEqualTo("Written a-b in files.");
    assertThat(written.as("c").column()).isEqualTo("c");
    assertThat(ColumnMeaning.Type.of("integer")).isEqualTo(ColumnMeaning.Type.INTEGER);
    assertThat(ColumnMeaning.Type.DATE.id()).isEqualTo("date");
  }
}
