package org.multipolar.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedFilesTest {

  @Test
  void aNameOrAPathBelowScenariosMeansAShippedFile() {
    Path baseline = Path.of("scenarios", "baseline.yaml");
    assertThat(ShippedFiles.find("baseline")).contains(baseline);
    assertThat(ShippedFiles.find("scenarios/baseline.yaml")).contains(baseline);
    assertThat(ShippedFiles.find("classroom/july-2025"))
        .contains(Path.of("scenarios", "classroom", "july-2025.yaml"));
    assertThat(ShippedFiles.argument("baseline")).isEqualTo(baseline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baselin",
        "baseline.yaml",
        "../scenarios/baseline",
        "scenarios/../pom.xml",
        "/scenarios/baseline.yaml",
        "scenarios",
        "scenarios/classroom",
        ""
      })
  void nothingElseDoes(String word) {
    assertThat(ShippedFiles.find(word)).isEmpty();
    assertThat(ShippedFiles.argument(word)).isEqualTo(Path.of(word));
  }

  @Test
  void aFileInAFolderTakesPrecedenceOverTheCopyInTheProgram() {
    assertThat(ShippedFiles.roots()).first().isEqualTo(Path.of(""));
    Path program = ShippedFiles.roots().get(ShippedFiles.roots().size() - 1);
    assertThat(program.resolve("scenarios/baseline.yaml")).isRegularFile();
    assertThat(ShippedFiles.at(Path.of("scenarios", "baseline.yaml")))
        .isEqualTo(Path.of("scenarios", "baseline.yaml"));
    assertThat(ShippedFiles.at(Path.of("scenarios", "gone.yaml")))
        .isEqualTo(Path.of("scenarios", "gone.yaml"));
    assertThat(Files.exists(ShippedFiles.at(Path.of("META-INF", "multipolar.properties"))))
        .isTrue();
  }
}
