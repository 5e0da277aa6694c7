package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.value.parameter.ParameterCatalogue;

/** The generated pages of the manual agree with the program. */
class ManualPagesTest {
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Path SCENARIO = Path.of("scenarios", "classroom", "july-2025.yaml");
  private static final boolean WRITE = Boolean.getBoolean("manual.write");

  @TestFactory
  List<DynamicTest> pagesAreUpToDate() {
    Scenario scenario = ScenarioReader.read(SCENARIO).scenario().orElseThrow();
    Map<String, String> pages =
        new LinkedHashMap<>(
            ManualPages.all(Schedule.phases(Blueprints.of(scenario)), scenario.world()));
    pages.put("accepted.md", accepted());
    return pages.entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page)))
        .toList();
  }

  private static String accepted() {
    Path studies = Path.of("scenarios", "studies");
    Map<String, String> set = Map.of("parameterSet", "scenarios/parameters/accepted.csv");
    return new AcceptedPage(
            CalibrationReader.read(studies.resolve("calibration.yaml"), OperatorCatalogue::check)
                .spec()
                .orElseThrow(),
            ScenarioReader.read(SCENARIO, set)
                .scenario()
                .orElseThrow()
                .parameterSet()
                .orElseThrow())
        .text();
  }

  private static void check(Map.Entry<String, String> page) throws IOException {
    Path file = MANUAL.resolve(page.getKey());
    if (WRITE) {
      Files.writeString(file, page.getValue());
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is stale. Renew it: mvn -q test -Dtest=ManualPagesTest -Dmanual.write=true", file)
        .isEqualTo(page.getValue());
  }

  @Test
  void everyParameterHasItsRow() {
    assertThat(ParameterCatalogue.entries())
        .isNotEmpty()
        .allSatisfy((name, entry) -> assertThat(ManualPages.parameters()).contains("| `" + name));
  }
}
