package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @TempDir private Path home;

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
    List<String> sheets =
        Pattern.compile("<sheet name=\"([^\"]*)\"")
            .matcher(parts.get("xl/workbook.xml"))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(sheets)
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
    String world = parts.get("xl/worksheets/sheet" + (sheets.indexOf("World") + 1) + ".xml");
    assertThat(world)
        .contains("state=\"frozen\"", "ySplit=\"1\"", ">noise<", ">date<")
        .as("2024-07-01 as the number of its day")
        .containsPattern("<c r=\"B2\" s=\"\\d+\"[^>]*><v>45474(\\.0)?</v>");
    assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
    assertThat(world.split("<row ", -1)).hasSize(1 + 1 + 3 * 18);
    String infinite = parts.get("xl/worksheets/sheet" + (sheets.indexOf("Reasons") + 1) + ".xml");
    assertThat(infinite).contains("<is><t>inf</t></is>");
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("What two do.", "made up", "One row per run and date.");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains("First day of the month in which it happened.");
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
    assertThat(Spreadsheet.sheet("analysis/points", taken)).isEqualTo("Points");
    assertThat(Spreadsheet.sheet("points", taken)).isEqualTo("Points 2");
    String longName = "a-name-of-more-than-thirty-one-letters";
    assertThat(Spreadsheet.sheet(longName, taken)).hasSize(31);
    assertThat(Spreadsheet.sheet(longName, taken)).hasSize(31).endsWith(" 2");
  }
}
