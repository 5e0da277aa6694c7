package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.text.NumberText;

@Tag("long")
class ParquetFileTest {
  private static final int ROWS = 150_000;
  private static final List<Column> COLUMNS =
      List.of(
          Column.named("run"),
          Column.named("date"),
          Column.named("state"),
          Column.named("mood"),
          new Column("short", Column.Kind.SHORT_NUMBER));

  @TempDir private Path folder;

  private static double value(int row) {
    return switch (row % 7) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> Double.NEGATIVE_INFINITY;
      default -> {
        double u = new Draws(7).uniform(Process.OBSERVATION, row, 0, 0);
        yield u * Math.pow(10, row % 60 - 30);
      }
    };
  }

  private Path csv() throws IOException {
    Path file = folder.resolve("a b's.csv");
    try (NewFile draft = new NewFile(file)) {
      CsvWriter csv = new CsvWriter(draft);
      csv.lines("run,date,state,mood,short\n");
      for (int row = 0; row < ROWS; row++) {
        csv.whole(row)
            .text(row % 2 == 0 ? "2025-07-01" : "1999-12-01")
            .text(row % 3 == 0 ? "" : "a, \"b\"");
        csv.number(value(row)).number(row / 8.0).endLine();
      }
      csv.flush();
      draft.seal();
      draft.publish();
    }
    return file;
  }

  @Test
  void theSameTableGivesTheSameBytesAndIsReadBackAsItWas() throws IOException, SQLException {
    Path csv = csv();
    Path first = folder.resolve("1.parquet");
    Path second = folder.resolve("below/2.parquet");
    ParquetFile.write(csv, COLUMNS, first);
    ParquetFile.write(csv, COLUMNS, second);
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.size(first)).isLessThan(Files.size(csv) / 2);
    try (MemoryDatabase database = MemoryDatabase.openSerial();
        Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery("FROM " + MemoryDatabase.path(first))) {
      for (int i = 1; i <= COLUMNS.size(); i++) {
        assertThat(rows.getMetaData().getColumnName(i)).isEqualTo(COLUMNS.get(i - 1).name());
        assertThat(rows.getMetaData().getColumnTypeName(i))
            .isEqualTo(COLUMNS.get(i - 1).kind().type());
      }
      for (int row = 0; row < ROWS; row++) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong(1)).isEqualTo(row);
        assertThat(rows.getString(2)).isEqualTo(row % 2 == 0 ? "2025-07-01" : "1999-12-01");
        assertThat(rows.getString(3)).isEqualTo(row % 3 == 0 ? null : "a, \"b\"");
        double mood = rows.getDouble(4);
        assertThat(rows.wasNull()).isEqualTo(row % 7 == 0);
        assertThat(NumberText.of(rows.wasNull() ? Double.NaN : mood))
            .isEqualTo(NumberText.of(value(row)));
        assertThat(rows.getFloat(5)).isEqualTo((float) (row / 8.0));
      }
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void whatCannotBeReadLeavesNothingBehind() throws IOException {
    Path csv = folder.resolve("bad.csv");
    Files.writeString(csv, "run,mood\n1,x\n");
    assertThatThrownBy(
            () ->
                ParquetFile.write(
                    csv, Column.named("run", "mood"), folder.resolve("out/bad.parquet")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("bad.csv");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void resultsArePackedAndReadBack() throws IOException {
    Path results = folder.resolve("two");
    Runs.run(results, 3, 1);
    List<Path> packed = ParquetFile.pack(results, results.resolve("parquet"));
    assertThat(packed.stream().map(file -> file.getFileName().toString()))
        .containsExactly(
            "runs.parquet",
            "world.parquet",
            "states.parquet",
            "firms.parquet",
            "events.parquet",
            "reasons.parquet",
            "summary.parquet");
    assertThat(packed).allSatisfy(file -> assertThat(file).exists());
    ParquetFile.pack(results, results.resolve("parquet"));
    Runs.run(results, 5, 1);
    assertThat(ResultsReader.open(results).runs()).hasSize(5);
  }
}
