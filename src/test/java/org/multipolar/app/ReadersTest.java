package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other programs can read results by their data dictionary alone, and the samples of the manual
 * run: {@code mvn -Preaders test}. Requires the Debian packages python3-pandas, python3-openpyxl,
 * r-base-core and r-cran-jsonlite.
 */
@Tag("readers")
class ReadersTest {
  private static final Path MANUAL = Path.of("src/site/markdown/reading-results.md");

  @TempDir private static Path home;
  private static Path folder;

  @BeforeAll
  static void run() throws IOException {
    folder = home.resolve("results/waic-2025");
    Files.createDirectories(folder.getParent());
    Path file =
        Files.writeString(
            home.resolve("waic-2025.yaml"),
            Study.BASE
                + "outcomes: [{name: un-equal, is: compute@A.end / compute@B.end}]\n"
                + "record: {states: all, firms: all, events: 1}\n");
    assertThat(Study.type("run", file, "--out", folder, "--quiet").code()).isZero();
    assertThat(Study.type("pack", folder, "--xlsx", "--quiet").code()).isZero();
  }

  @Test
  void pandasReadsEveryTableByTheDictionary() throws IOException, InterruptedException {
    List<String> lines = script("read.py", python());
    assertThat(alike(lines)).containsExactlyElementsOf(expected());
    assertThat(lines)
        .anyMatch(line -> line.startsWith("joined\treasons\tevents\t"))
        .anyMatch(line -> line.startsWith("sheet\tRead me\t"))
        .anyMatch(line -> line.startsWith("sheet\tDictionary\t"))
        .anyMatch(line -> line.matches("sheet\tWorld\t6\tdatetime64.*"));
  }

  @Test
  void statisticsInRReadEveryTableByTheDictionary() throws IOException, InterruptedException {
    List<String> lines = script("read.R", "Rscript");
    assertThat(alike(lines)).containsExactlyElementsOf(expected());
    assertThat(lines).anyMatch(line -> line.startsWith("joined\treasons\tevents\t"));
  }

  @Test
  void theSamplesOfTheManualRun() throws IOException, InterruptedException {
    String manual = Files.readString(MANUAL);
    int run = 0;
    Matcher block = Pattern.compile("```(r|python)\n(.*?)```", Pattern.DOTALL).matcher(manual);
    while (block.find()) {
      boolean r = block.group(1).equals("r");
      String code = block.group(2);
      if (r ? !code.contains("library(") : code.startsWith("import pandas")) {
        Path file = Files.writeString(home.resolve("sample." + block.group(1)), code);
        assertThat(output(r ? "Rscript" : python(), file.toString())).as(code).isNotEmpty();
        run++;
      }
    }
    assertThat(run).isEqualTo(2);
  }

  /** Debian's Python, which has its packages. */
  private static String python() {
    Path debian = Path.of("/usr/bin/python3");
    return Files.isExecutable(debian) ? debian.toString() : "python3";
  }

  private static List<String> script(String name, String program)
      throws IOException, InterruptedException {
    Path script = home.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(
            ReadersTest.class.getResourceAsStream("/org/multipolar/readers/" + name))) {
      Files.write(script, in.readAllBytes());
    }
    return output(program, script.toString(), folder.toString()).lines().toList();
  }

  private static String output(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  /** Lines about columns, with numbers in one format. */
  private static List<String> alike(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("joined\t") && !line.startsWith("sheet\t"))
        .map(
            line -> {
              String[] cells = line.split("\t");
              for (int i = 3; i < cells.length; i++) {
                cells[i] = number(cells[i]);
              }
              return String.join("\t", cells);
            })
        .toList();
  }

  private static String number(String cell) {
    String lower = cell.toLowerCase(java.util.Locale.ROOT);
    if (lower.endsWith("inf")) {
      return lower.startsWith("-") ? "-Infinity" : "Infinity";
    }
    return cell.matches("\\d{4}-\\d\\d-\\d\\d") ? cell : Double.toString(Double.parseDouble(cell));
  }

  /** Contents of the tables as read by this test. */
  private static List<String> expected() throws IOException {
    List<String> lines = new ArrayList<>();
    JsonObject all =
        JsonParser.parseString(Files.readString(folder.resolve("datapackage.json")))
            .getAsJsonObject();
    for (JsonElement each : all.getAsJsonArray("resources")) {
      JsonObject resource = each.getAsJsonObject();
      Path file = folder.resolve(resource.get("path").getAsString());
      for (JsonElement one : resource.getAsJsonObject("schema").getAsJsonArray("fields")) {
        JsonObject field = one.getAsJsonObject();
        String name = field.get("name").getAsString();
        List<String> cells = column(file, name);
        lines.add(
            Stream.concat(
                    Stream.of(
                        resource.get("name").getAsString(), name, Integer.toString(cells.size())),
                    ends(field.get("type").getAsString(), cells).stream())
                .reduce((a, b) -> a + "\t" + b)
                .orElseThrow());
      }
    }
    assertThat(lines).hasSizeGreaterThan(100);
    return lines;
  }

  private static List<String> column(Path file, String name) throws IOException {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
      return csv.stream().map(row -> row.get(name)).filter(cell -> !cell.isEmpty()).toList();
    }
  }

  private static List<String> ends(String type, List<String> cells) {
    if (type.equals("string")) {
      return List.of(Double.toString(cells.stream().distinct().count()));
    }
    if (cells.isEmpty()) {
      return List.of();
    }
    if (type.equals("date")) {
      List<String> sorted = cells.stream().sorted().toList();
      return List.of(sorted.get(0), sorted.get(sorted.size() - 1));
    }
    double[] numbers =
        cells.stream().mapToDouble(cell -> Double.parseDouble(number(cell))).sorted().toArray();
    return List.of(Double.toString(numbers[0]), Double.toString(numbers[numbers.length - 1]));
  }
}
