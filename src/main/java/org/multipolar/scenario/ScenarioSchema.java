package org.multipolar.scenario;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.text.Digits;

/**
 * The formats of scenario files and of study files as JSON Schema, from the declarations that the
 * readers check against.
 *
 * <p>It says what can be said of one file alone. Names of states and firms, dates and what a parent
 * adds need the world and the other files, so only the reader checks them.
 */
public final class ScenarioSchema {

  private ScenarioSchema() {}

  /** The schema of scenarios, draft 2020-12. */
  public static String json() {
    return json("scenario", ScenarioShape.FILE);
  }

  /** The schema of studies, draft 2020-12. */
  public static String ofStudies() {
    return json("study", StudyShape.FILE);
  }

  private static String json(String what, Schema shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Multipolar " + what + ", version " + ScenarioShape.VERSION);
    schema.putAll(shape.schema());
    StringBuilder out = new StringBuilder();
    write(schema, 0, out);
    return out.append('\n').toString();
  }

  private static void write(Object value, int depth, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        line(depth + 1, out);
        out.append(ScenarioText.quoted((String) entry.getKey())).append(": ");
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
      out.append(ScenarioText.quoted(text));
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
