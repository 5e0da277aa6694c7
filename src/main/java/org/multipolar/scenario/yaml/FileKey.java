package org.multipolar.scenario.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A key that a kind of file may have, as its format declares it.
 *
 * @param path dotted, with {@code NAME} for names that a file chooses
 * @param value what it may be
 * @param required whether its map must contain it
 * @param meaning what it means
 * @param standard its default, or what holds without it, in words; possibly empty
 */
public record FileKey(
    String path, String value, boolean required, String meaning, String standard) {

  /** All keys of a format, in its order, without those that another list has. */
  public static List<FileKey> of(Schema schema) {
    List<FileKey> all = new ArrayList<>();
    add("", schema, all);
    return List.copyOf(all);
  }

  /** What it means, and its default. */
  public String is() {
    return standard.isEmpty() ? meaning : meaning + "; " + standard;
  }

  private static void add(String path, Schema schema, List<FileKey> all) {
    if (schema instanceof Schema.Keys keys && keys.listed().isEmpty()) {
      for (Schema.Field field : keys.fields()) {
        String own = path.isEmpty() ? field.name() : path + "." + field.name();
        all.add(
            new FileKey(
                own,
                field.schema().allowed(),
                field.required(),
                field.meaning(),
                field.standard()));
        add(own, field.schema(), all);
      }
    } else if (schema instanceof Schema.Named named) {
      add(path + ".NAME", named.value(), all);
    } else if (schema instanceof Schema.ListOf list) {
      add(path, list.item(), all);
    } else if (schema instanceof Schema.Either either) {
      either.of(YamlNode.Kind.MAP).ifPresent(map -> add(path, map, all));
    }
  }
}
