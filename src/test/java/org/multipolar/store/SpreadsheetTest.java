package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.MetricNames;

class SpreadsheetTest {
  private static final FolderDescription TWO =
      new FolderDescription(
          "Two",
          "What two do.",
          List.of("made up"),
          new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of()));

  /** The day of the number 0 in spreadsheets, for days after February 1900. */
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

  @TempDir private Path home;

  private static List<String> sheets(Map<String, String> parts) {
    return all("<sheet name=\"([^\"]*)\"", parts.get("xl/workbook.xml"));
  }

  private static String sheet(Map<String, String> parts, String name) {
    return parts.get("xl/worksheets/sheet" + (sheets(parts).indexOf(name) + 1) + ".xml");
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  @Test
  void aWorkbookHasEveryTableWithItsTypes() throws IOException {
    Path folder = home.resolve("two");
    Runs.run(folder, 3, 1);
    Path file = folder.resolve("tables.xlsx");
    assertThat(Spreadsheet.write(folder, TWO, file)).isEmpty();
    Map<String, String> parts = parts(file);
    assertThat(sheets(parts))
        .containsExactly(
            "Read me",
            "Dictionary",
            "Runs",
            "Summary",
            "Events",
            "Reasons",
            "World",
            "States",
            "Firms");
    String world = sheet(parts, "World");
    assertThat(world)
        .contains("state=\"frozen\"", "ySplit=\"1\"", ">noise<", ">date<")
        .as("2024-07-01 as the number of its day")
        .containsPattern("<c r=\"B2\" s=\"\\d+\"[^>]*><v>45474(\\.0)?</v>");
    assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
    assertThat(world.split("<row ", -1)).hasSize(1 + 1 + 3 * 18);
    String infinite = sheet(parts, "Reasons");
    assertThat(infinite).contains("<is><t>inf</t></is>");
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("What two do.", "made up", "One row per run and date.");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains("First day of the month in which it happened.");
  }

  /** 54 rows of the world on sheets of 26: 26, 26 and 2, in their order, none lost. */
  @Test
  void aTableLongerThanASheetContinuesOnTheNext() throws IOException {
    Path folder = home.resolve("two");
    Runs.run(folder, 3, 1);
    Path file = folder.resolve("tables.xlsx");
    assertThat(Spreadsheet.write(folder, TWO, file, 26)).isEmpty();
    Map<String, String> parts = parts(file);
    assertThat(sheets(parts)).contains("World", "World 2", "World 3").doesNotContain("World 4");
    List<String> written = new ArrayList<>();
    for (String name : List.of("World", "World 2", "World 3")) {
      String sheet = sheet(parts, name);
      assertThat(sheet).contains("state=\"frozen\"", ">noise<", ">date<");
      List<String> runs = all("<c r=\"A\\d+\"[^>]*><v>(\\d+)(?:\\.0)?</v>", sheet);
      List<String> days = all("<c r=\"B\\d+\"[^>]*><v>(\\d+)(?:\\.0)?</v>", sheet);
      assertThat(runs).hasSameSizeAs(days).hasSize(name.endsWith("3") ? 2 : 26);
      for (int row = 0; row < runs.size(); row++) {
        LocalDate day = EXCEL.plusDays(Long.parseLong(days.get(row)));
        written.add(runs.get(row) + "," + day);
      }
    }
    assertThat(written)
        .isEqualTo(
            Files.readAllLines(folder.resolve("series/world.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .toList());
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains(" Rows 1 to 26 of 54.", " Rows 27 to 52 of 54.", " Rows 53 to 54 of 54.");
  }

  /** A table that just fits has one sheet, and so has one without rows. */
  @Test
  void aTableHasNoMoreSheetsThanItNeeds() {
    assertThat(sizes(0)).containsExactly(0);
    assertThat(sizes(1)).containsExactly(1);
    assertThat(sizes(10)).containsExactly(10);
    assertThat(sizes(11)).containsExactly(10, 1);
    assertThat(sizes(20)).containsExactly(10, 10);
  }

  private static List<Integer> sizes(long rows) {
    DescribedTable table = new DescribedTable("world", "world", List.of(), List.of());
    return TableSheets.of(table, rows, 10, new HashSet<>()).parts().stream()
        .map(TableSheets.Part::rows)
        .toList();
  }

  @Test
  void aChangedTableIsNotPacked() throws IOException {
    Path folder = home.resolve("two");
    Runs.run(folder, 3, 1);
    Path runs = folder.resolve("runs.csv");
    Files.writeString(runs, Files.readString(runs).replace("ok", "no"));
    assertThatThrownBy(() -> Spreadsheet.write(folder, TWO, folder.resolve("tables.xlsx")))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining("runs.csv was changed");
    assertThat(folder.resolve("tables.xlsx")).doesNotExist();
  }

  @Test
  void sheetsHaveNamesThatTheyCanHave() {
    Set<String> taken = new HashSet<>();
    assertThat(TableSheets.name("analysis/points", taken)).isEqualTo("Points");
    assertThat(TableSheets.name("points", taken)).isEqualTo("Points 2");
    String longName = "a-name-of-more-than-thirty-one-letters";
    assertThat(TableSheets.name(longName, taken)).hasSize(31);
    assertThat(TableSheets.name(longName, taken)).hasSize(31).endsWith(" 2");
  }
}
