package org.multipolar.scenario.yaml;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes YAML from trees of maps, lists and scalars, the same on every JDK. Keys and scalars of a
 * tree must already be YAML; {@link #quoted} turns any text into a scalar.
 */
public final class YamlWriter {
  private final StringBuilder out = new StringBuilder();

  /** Adds a line as it is. */
  public YamlWriter raw(String line) {
    out.append(line).append('\n');
    return this;
  }

  /** Adds a key and its value on one line. */
  public YamlWriter line(String key, Object tree) {
    return block(key, tree, 0);
  }

  /** Adds a key with a text, unless it is empty. */
  public YamlWriter text(String key, String text) {
    return text.isEmpty() ? this : line(key, quoted(text));
  }

  /** Adds a key with a list, one line per item, unless it is empty. */
  public YamlWriter list(String key, List<?> items) {
    return items.isEmpty() ? this : block(key, items, 1);
  }

  /**
   * Adds a key with a map or a list in block style.
   *
   * @param depth number of levels in block style; deeper ones are in flow style
   */
  public YamlWriter block(String key, Object tree, int depth) {
    block("", key, tree, depth);
    return this;
  }

  private void block(String indent, String key, Object tree, int depth) {
    out.append(indent).append(key).append(':');
    if (depth > 0 && tree instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      map.forEach((name, value) -> block(indent + "  ", (String) name, value, depth - 1));
    } else if (depth > 0 && tree instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      list.forEach(item -> out.append(indent + "  - ").append(flow(item)).append('\n'));
    } else {
      out.append(' ').append(flow(tree)).append('\n');
    }
  }

  /** A tree in flow style, on one line. */
  public static String flow(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return tree instanceof List<?> list
        ? list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"))
        : tree.toString();
  }

  /** A node in flow style; reading it gives an equal node. */
  public static String value(YamlNode node) {
    return flow(tree(node));
  }

  private static Object tree(YamlNode node) {
    if (node instanceof YamlNode.Items items) {
      return items.items().stream().map(YamlWriter::tree).toList();
    }
    if (node instanceof YamlNode.Fields map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> tree.put(quoted(key), tree(entry.value())));
      return tree;
    }
    if (!(node instanceof YamlNode.Leaf leaf) || leaf.absent()) {
      return "";
    }
    if (leaf.value() instanceof Long || leaf.value() instanceof BigInteger) {
      return leaf.value().toString();
    }
    boolean plain =
        !(leaf.value() instanceof String)
            || leaf.text().matches("(?!(?i:true|false|null)$)[A-Za-z][\\w-]*")
            || leaf.text().matches("\\d{4}-\\d\\d(-\\d\\d)?");
    return plain ? leaf.text() : quoted(leaf.text());
  }

  /** Texts as a list of quoted scalars. */
  public static List<String> quoted(List<String> texts) {
    return texts.stream().map(YamlWriter::quoted).toList();
  }

  /** A double-quoted scalar; reading it gives the text exactly. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  /** The text written so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
