package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts YAML files to JSON, which schemas can check. */
public final class FileAsJson {

  private FileAsJson() {}

  /** The file as JSON; empty if its tree cannot be represented in JSON. */
  public static Optional<JsonNode> of(Path file) {
    Problems problems = new Problems();
    Optional<JsonNode> json = YamlText.file(file, problems).map(FileAsJson::json);
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
