package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.scenario.BadFile;
import org.multipolar.scenario.FileAsJson;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.JsonSchema;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class StudySchemaTest {
  private static final Path STUDIES = Path.of("scenarios", "studies");
  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text("study", StudyReader.schema()), InputFormat.JSON);

  @TempDir private Path folder;

  static Stream<BadFile> badFiles() throws IOException {
    return BadFile.all("bad-studies.txt").stream();
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      List<Path> studies =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> FileKind.of(file) != FileKind.CALIBRATION)
              .sorted()
              .toList();
      assertThat(studies).isNotEmpty();
      return studies.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @Tag("long")
  void shippedStudiesFitTheSchemaAndAreGood(Path file) {
    assertThat(SCHEMA.validate(FileAsJson.of(file).orElseThrow())).isEmpty();
    assertThat(formProblems(file)).isEmpty();
    assertThat(StudyReader.read(file).problems()).isEmpty();
  }

  /** The schema refuses exactly what the declarations refuse in a file on its own. */
  @ParameterizedTest
  @MethodSource("badFiles")
  void schemaAndReaderAgree(BadFile bad) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), bad.text());
    Optional<JsonNode> json = FileAsJson.of(file);
    json.ifPresent(
        node ->
            assertThat(SCHEMA.validate(node).isEmpty()).isEqualTo(formProblems(file).isEmpty()));
  }

  @Test
  void theSchemaIsGoodJsonThatNamesEveryDesign() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(JsonSchema.text("study", StudyReader.schema()));
    assertThat(schema.at("/properties/design/anyOf/0/properties/type/enum").toString())
        .contains("factorial", "sobol", "table");
    assertThat(schema.at("/required").toString())
        .isEqualTo("[\"multipolar\",\"title\",\"outcomes\"]");
  }

  @Test
  void filesAreToldApartByTheirKeys() throws IOException {
    assertThat(FileKind.of(STUDIES.resolve("controls-openness.yaml"))).isEqualTo(FileKind.STUDY);
    assertThat(FileKind.of(STUDIES.resolve("calibration.yaml"))).isEqualTo(FileKind.CALIBRATION);
    assertThat(FileKind.of(Path.of("scenarios/baseline.yaml"))).isEqualTo(FileKind.SCENARIO);
    assertThat(FileKind.of(folder.resolve("none.yaml"))).isEqualTo(FileKind.SCENARIO);
    Path file = Files.writeString(folder.resolve("x.yaml"), "- design\n");
    assertThat(FileKind.of(file)).isEqualTo(FileKind.SCENARIO);
  }

  private static List<Problem> formProblems(Path file) {
    Problems problems = new Problems();
    YamlText.file(file, problems).ifPresent(tree -> StudyKeys.SCHEMA.check(tree, "", problems));
    return problems.sorted();
  }
}
