package org.multipolar.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A key of a file format, as declared.
 *
 * @param path dotted, with {@code NAME} for names that a file chooses
 * @param value the values allowed
 * @param required whether its map must contain it
 * @param meaning what it means
 * @param standard its default, or what holds without it, in words; possibly empty
 */
public record FileKey(
    String path, String value, boolean required, String meaning, String standard) {
  /** How the command begins that lists all keys of files. */
  public static final String COMMAND = "'describe keys";

  /** All keys of a format in its order, each map once, without keys that another command lists. */
  public static List<FileKey> of(Schema schema) {
    List<FileKey> all = new ArrayList<>();
    add("", schema, all, new HashMap<>());
    return List.copyOf(all);
  }

  /** Whether a dotted path leads to this key, or to a map or list that contains it. */
  public boolean in(String wanted) {
    String[] own = path.split("\\.");
    String[] steps = wanted.split("\\.");
    return steps.length <= own.length
        && IntStream.range(0, steps.length)
            .allMatch(i -> own[i].equals("NAME") || own[i].equals(steps[i]));
  }

  private FileKey like(String other) {
    return new FileKey(path, value + ", with the keys of " + other, required, meaning, standard);
  }

  /** Its meaning and its default. */
  public String is() {
    return standard.isEmpty() ? meaning : meaning + "; " + standard;
  }

  private static void add(
      String path, Schema schema, List<FileKey> all, Map<List<String>, String> listed) {
    if (schema instanceof Schema.Keys keys
        && (keys.listed().isEmpty() || keys.listed().startsWith(COMMAND))) {
      String same =
          listed.putIfAbsent(
              keys.fields().stream().map(field -> field.name() + field.is()).toList(), path);
      if (same != null) {
        all.set(all.size() - 1, all.get(all.size() - 1).like(same));
        return;
      }
      for (Schema.Field field : keys.fields()) {
        String own = path.isEmpty() ? field.name() : path + "." + field.name();
        all.add(
            new FileKey(
                own,
                field.schema().allowed(),
                field.required(),
                field.meaning(),
                field.standard()));
        add(own, field.schema(), all, listed);
      }
    } else if (schema instanceof Schema.Named named) {
      add(path + ".NAME", named.value(), all, listed);
    } else if (schema instanceof Schema.ListOf list) {
      add(path, list.item(), all, listed);
    } else if (schema instanceof Schema.Either either) {
      either.of(YamlNode.Kind.MAP).ifPresent(map -> add(path, map, all, listed));
    }
  }
}
