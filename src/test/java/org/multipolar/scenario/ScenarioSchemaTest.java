package org.multipolar.scenario;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.scenario.yaml.JsonSchema;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ScenarioSchemaTest {
  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text("scenario", ScenarioReader.schema()), InputFormat.JSON);

  @TempDir Path folder;

  static Stream<BadFile> badFiles() throws IOException {
    return BadFile.all().stream();
  }

  static Stream<Path> shipped() throws IOException {
    return Stream.concat(Shipped.files().stream(), Shipped.propositions().stream());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedScenariosFitTheSchema(Path file) {
    assertThat(SCHEMA.validate(FileAsJson.of(file).orElseThrow())).isEmpty();
    assertThat(formProblems(file)).isEmpty();
  }

  /** The schema refuses exactly what the declarations refuse in a file on its own. */
  @ParameterizedTest
  @MethodSource("badFiles")
  void schemaAndReaderAgree(BadFile bad) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), bad.text());
    Optional<JsonNode> json = FileAsJson.of(file);
    if (json.isPresent()) {
      boolean noSuchDay = bad.text().contains("2023-02-30");
      assertThat(SCHEMA.validate(json.get()).isEmpty() && !noSuchDay)
          .isEqualTo(formProblems(file).isEmpty());
    }
  }

  @Test
  void theSchemaIsGoodJsonThatNamesEveryParameter() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(JsonSchema.text("scenario", ScenarioReader.schema()));
    assertThat(schema.at("/properties/parameters/anyOf/0/properties/research.openWeights"))
        .isNotEmpty();
    assertThat(schema.at("/required").toString()).isEqualTo("[\"multipolar\",\"title\"]");
  }

  private static List<Problem> formProblems(Path file) {
    Problems problems = new Problems();
    YamlText.file(file, problems).ifPresent(tree -> ScenarioKeys.SCHEMA.check(tree, "", problems));
    return problems.sorted();
  }
}
