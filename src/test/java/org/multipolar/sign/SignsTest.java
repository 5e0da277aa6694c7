package org.multipolar.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;

/** Effects that an expert would expect occur, and nothing grows tenfold without a reason. */
class SignsTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "signs.md");
  private static final Path PLACE =
      Path.of("src", "test", "resources", "org", "multipolar", "sign");
  private static final Path SIGNS = PLACE.resolve("signs.csv");
  private static final Path BLOCS = PLACE.resolve("blocs.csv");
  private static final Path REASONS = PLACE.resolve("growth.csv");
  private static final int REPLICATIONS = 16;
  private static final int FEW = 3;

  @TempDir private static Path folder;

  private static void run(Class<?> main, String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                main.getName()));
    command.addAll(Arrays.asList(args));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
  }

  private static Map<String, String> misses() throws IOException {
    Map<String, String> misses = new LinkedHashMap<>();
    for (CSVRecord row : Sign.rows(PLACE.resolve("misses.csv"))) {
      misses.put(row.get("id"), row.get("why"));
    }
    return misses;
  }

  @Test
  void everyReasonIsOfAMetricAndHasASource() throws IOException {
    List<String> metrics =
        Stream.of(Scope.values())
            .flatMap(
                scope ->
                    MetricCatalogue.of(scope).stream()
                        .map(Metric::name)
                        .map(name -> scope.name().toLowerCase(Locale.ROOT) + "/" + name))
            .toList();
    for (CSVRecord row : Sign.rows(REASONS)) {
      assertThat(metrics).contains(row.get("metric"));
      assertThat(row.get("reason")).isNotBlank();
      assertThat(row.get("source")).isNotBlank();
    }
  }

  @Test
  void aFewSignsInTheWorldOfBlocs() throws IOException, InterruptedException {
    Path measured = folder.resolve("blocs-measured.csv");
    run(
        SignMeasurement.class,
        BLOCS.toString(),
        Integer.toString(FEW),
        measured.toString(),
        "world=blocs");
    SignPage page =
        new SignPage(Sign.read(BLOCS), SignMeasurement.read(measured), List.of(), Map.of());
    assertThat(page.failed()).as("%s", page.measured()).isEmpty();
  }

  @Test
  void whatGrowsTenfoldInTheWorldOfBlocsHasAReason() throws IOException, InterruptedException {
    Path measured = folder.resolve("blocs-growth.csv");
    run(Growth.class, Integer.toString(FEW), "blocs", measured.toString());
    assertThat(Growth.read(measured, REASONS))
        .isNotEmpty()
        .allSatisfy(growth -> assertThat(growth.reason()).as("%s", growth).isNotEmpty());
  }

  @Test
  @Nightly
  @Tag("patterns")
  void signsAndSizesAreAsExpectedAndThePageIsUpToDate() throws IOException, InterruptedException {
    Path measured = folder.resolve("measured.csv");
    Path grown = folder.resolve("growth.csv");
    run(
        SignMeasurement.class,
        SIGNS.toString(),
        Integer.toString(REPLICATIONS),
        measured.toString());
    run(Growth.class, Integer.toString(REPLICATIONS), "states", grown.toString());
    SignPage page =
        new SignPage(
            Sign.read(SIGNS),
            SignMeasurement.read(measured),
            Growth.read(grown, REASONS),
            misses());
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, page.text());
    }
    assertThat(Files.readString(PAGE))
        .as("%s is stale. Renew it: %s", PAGE, SignPage.COMMAND)
        .isEqualTo(page.text());
    assertThat(page.failed()).containsExactlyElementsOf(page.misses().keySet());
    assertThat(page.growth())
        .allSatisfy(growth -> assertThat(growth.reason()).as("%s", growth).isNotEmpty());
  }
}
