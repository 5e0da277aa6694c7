package org.multipolar.scenario.yaml;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/**
 * Writes the format of a kind of file as JSON Schema, draft 2020-12, from the declaration that the
 * reader checks. It covers what can be checked in a single file: names of states and firms, dates
 * and inherited keys need the world and the other files.
 */
public final class JsonSchema {

  private JsonSchema() {}

  /** The schema of a kind of file. */
  public static String text(String kind, Schema schema) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.put("title", "Multipolar " + kind + ", version " + Schema.VERSION);
    json.putAll(schema.json());
    StringBuilder out = new StringBuilder();
    write(json, 0, out);
    return out.append('\n').toString();
  }

  /** The regular expression, anchored to match a whole text. */
  static String pattern(Key.Like like) {
    return "^(?:" + like.regex() + ")$";
  }

  /** An object, from keys and values in turn. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }

  private static void write(Object value, int depth, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        line(depth + 1, out);
        out.append(YamlWriter.quoted((String) entry.getKey())).append(": ");
        write(entry.getValue(), depth + 1, out);
        out.append(entries.hasNext() ? "," : "");
      }
      line(depth, out);
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      Iterator<?> items = list.iterator();
      while (items.hasNext()) {
        write(items.next(), depth, out);
        out.append(items.hasNext() ? ", " : "");
      }
      out.append(']');
    } else if (value instanceof String text) {
      out.append(YamlWriter.quoted(text));
    } else if (value instanceof BigDecimal number) {
      out.append(Digits.text(number));
    } else {
      out.append(value);
    }
  }

  private static void line(int depth, StringBuilder out) {
    out.append('\n').append("  ".repeat(depth));
  }
}
