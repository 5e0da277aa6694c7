package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.value.parameter.ParameterCatalogue;

/** The shipped studies are read without problems and have the stated sizes. */
class ShippedStudiesTest {
  private static final Pattern OWN_RANGE =
      Pattern.compile("parameters\\.(\\S+): \\{.*low: ([^,]+), high: ([^,}]+)");
  private static final Pattern STATED_RANGE =
      Pattern.compile("(?:^|; )range (-?[.\\d]+)-([.\\d]+)$");

  private static final Path FOLDER = Path.of("scenarios", "studies");

  private static final String SIZES =
      """
      access-discovery,3000,2
      controls-openness,16,50
      founding-order,25,50
      influence,6144,1
      offers-and-controls,240,8
      one-at-a-time,111,32
      robust-offers,420,8
      screening,5880,1
      structure,62,50
      substitution-opening,12,100
      trade-offs,60,5
      """;

  /** All studies except the calibration, which has a different format. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("calibration.yaml"))
          .sorted()
          .toList();
    }
  }

  /** Name of the file without its extension. */
  static String name(Path file) {
    return file.getFileName().toString().replace(".yaml", "");
  }

  @Test
  void everyOneIsListedHere() throws IOException {
    assertThat(files().stream().map(ShippedStudiesTest::name))
        .containsExactlyElementsOf(
            SIZES.lines().map(line -> line.substring(0, line.indexOf(','))).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void itReadsAndSaysWhatItAsksAndWhatItRestsOn(Path file) {
    StudyReader.Outcomes read = StudyReader.read(file);
    assertThat(read.problems()).isEmpty();
    StudySpec spec = read.spec().orElseThrow();
    assertThat(spec.question()).endsWith("?");
    assertThat(spec.description()).isNotEmpty();
    assertThat(spec.sources()).isNotEmpty();
    assertThat(spec.name()).isEqualTo(name(file));
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void itHasSoManyPointsAndRuns(String name, int points, int replications) throws BadInput {
    PreparedStudy study = Studies.read(FOLDER.resolve(name + ".yaml"));
    assertThat(study.design().points()).hasSize(points);
    assertThat(study.spec().replications()).isEqualTo(StudySpec.Replications.fixed(replications));
    assertThat(study.runs().runs(replications)).isEqualTo(points * replications);
  }

  /** A later study copies ranges from an earlier one unchanged. */
  @Test
  void rangesAreThoseOfTheScreenAndTheCalibration() throws IOException {
    List<String> calibrated =
        Files.readAllLines(FOLDER.resolve("calibration.yaml")).stream()
            .filter(
                line -> line.matches(" {2,4}(\\{low: .*|[a-z][A-Za-z]*\\.[A-Za-z]+: *\\{low: .*)"))
            .toList();
    assertThat(calibrated).hasSize(55);
    List<String> screened = ranges("one-at-a-time");
    assertThat(screened).hasSameSizeAs(calibrated);
    assertThat(ranges("robust-offers")).isEqualTo(screened);
    assertThat(ranges("access-discovery")).containsAll(screened);
    assertThat(ranges("screening")).containsAll(screened);
    List<Factor> all = spec("screening").factors();
    assertThat(spec("influence").factors())
        .hasSize(10)
        .allSatisfy(
            factor -> {
              Factor same =
                  all.stream()
                      .filter(f -> f.name().equals(factor.name()))
                      .findFirst()
                      .orElseThrow();
              assertThat(ends(factor)).isEqualTo(ends(same));
            });
    for (String line : calibrated) {
      String range = line.replaceAll(".*\\{(low: [^,]*, high: [^,}]*).*", "$1");
      assertThat(screened).as(line).anyMatch(each -> each.contains(range));
    }
  }

  private static String ends(Factor factor) {
    Factor.Range range = factor.range().orElseThrow();
    return range.at(0) + " to " + range.at(1) + (range.logarithmic() ? " log" : "");
  }

  private static StudySpec spec(String name) {
    return StudyReader.read(FOLDER.resolve(name + ".yaml")).spec().orElseThrow();
  }

  /**
   * For parameters that no calibration changes, the screening repeats the ranges of the catalogue.
   */
  @Test
  void otherRangesOfTheScreenAreThoseOfTheCatalogue() throws IOException {
    List<String> others = new ArrayList<>(ranges("screening"));
    others.removeAll(ranges("one-at-a-time"));
    assertThat(others)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            line -> {
              Matcher own = OWN_RANGE.matcher(line);
              assertThat(own.find()).isTrue();
              String source = ParameterCatalogue.entries().get(own.group(1)).quantity().source();
              Matcher stated = STATED_RANGE.matcher(source);
              assertThat(stated.find()).as("%s: %s", own.group(1), source).isTrue();
              assertThat(Double.parseDouble(own.group(2)))
                  .isEqualTo(Double.parseDouble(stated.group(1)));
              assertThat(Double.parseDouble(own.group(3)))
                  .isEqualTo(Double.parseDouble(stated.group(2)));
            });
  }

  private static List<String> ranges(String name) throws IOException {
    return Arrays.stream(Files.readString(FOLDER.resolve(name + ".yaml")).split("\n"))
        .filter(line -> line.startsWith("  parameters."))
        .map(String::strip)
        .toList();
  }
}
