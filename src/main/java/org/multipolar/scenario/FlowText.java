package org.multipolar.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.scenario.YamlNode.Entry;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.scenario.YamlNode.Leaf;

/** Writes a value that was read in YAML's flow style: it is read back as the same. */
final class FlowText {

  private FlowText() {}

  /** A value in flow style; a text stays a text. */
  static String of(YamlNode tree) {
    if (tree instanceof YamlNode.Items items) {
      return items.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (tree instanceof Fields map) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
        entries.add(ScenarioText.quoted(entry.getKey()) + ": " + of(entry.getValue().value()));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    if (tree instanceof Leaf leaf
        && (leaf.value() instanceof Long || leaf.value() instanceof BigInteger)) {
      return leaf.value().toString();
    }
    if (tree instanceof Leaf leaf && leaf.value() != null) {
      boolean plain =
          !(leaf.value() instanceof String)
              || leaf.text().matches("(?!(?i:true|false|null)$)[A-Za-z][\\w-]*");
      return plain || leaf.text().matches("\\d{4}-\\d\\d(-\\d\\d)?")
          ? leaf.text()
          : ScenarioText.quoted(leaf.text());
    }
    return "";
  }
}
