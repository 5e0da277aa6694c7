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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ScenarioSchemaTest {
  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ScenarioSchema.json(), InputFormat.JSON);

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
    assertThat(SCHEMA.validate(json(file).orElseThrow())).isEmpty();
    assertThat(formProblems(file)).isEmpty();
  }

  /** What the declarations refuse in a file alone, the schema refuses, and nothing else. */
  @ParameterizedTest
  @MethodSource("badFiles")
  void schemaAndReaderAgree(BadFile bad) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), bad.text());
    Optional<JsonNode> json = json(file);
    if (json.isPresent()) {
      boolean noSuchDay = bad.text().contains("2023-02-30");
      assertThat(SCHEMA.validate(json.get()).isEmpty() && !noSuchDay)
          .isEqualTo(formProblems(file).isEmpty());
    }
  }

  @Test
  void theSchemaIsGoodJsonThatNamesEveryParameter() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(ScenarioSchema.json());
    assertThat(schema.at("/properties/parameters/anyOf/0/properties/research.openSpillover"))
        .isNotEmpty();
    assertThat(schema.at("/required").toString()).isEqualTo("[\"multipolar\",\"title\"]");
  }

  private static List<Problem> formProblems(Path file) {
    Problems problems = new Problems();
    YamlText.file(file, problems).ifPresent(tree -> ScenarioShape.FILE.check(tree, "", problems));
    return problems.sorted();
  }

  /** The file as JSON; nothing where it is no tree that JSON could hold. */
  static Optional<JsonNode> json(Path file) {
    Problems problems = new Problems();
    Optional<JsonNode> json = YamlText.file(file, problems).map(ScenarioSchemaTest::json);
    return problems.size() == 0 ? json : Optional.empty();
  }

  private static JsonNode json(YamlNode tree) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (tree instanceof YamlNode.Fields map) {
      ObjectNode object = nodes.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (tree instanceof YamlNode.Items items) {
      ArrayNode array = nodes.arrayNode();
      items.items().forEach(item -> array.add(json(item)));
      return array;
    }
    Object value = ((YamlNode.Leaf) tree).value();
    boolean beyondJson = value instanceof Double number && !Double.isFinite(number);
    return beyondJson ? nodes.stringNode(value.toString()) : new ObjectMapper().valueToTree(value);
  }
}
