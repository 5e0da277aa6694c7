package org.multipolar.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.value.Key;

/**
 * The values that a key of a file allows. One declaration serves two purposes: {@link #check}
 * reports invalid values, and {@link #json} describes the format to editors.
 *
 * <p>A key whose value is null counts as absent, so that a scenario can remove what it inherits; a
 * required key must have a value.
 */
public sealed interface Schema
    permits Scalar, Schema.Anything, Schema.ListOf, Schema.MapOf, Schema.Either {
  /** Version of the file formats that this program reads. */
  int VERSION = 1;

  /** What is said in place of a default of a key that may be inherited but must have a value. */
  String REQUIRED = "required";

  /** The values accepted, in words that follow "must be". */
  String expected();

  /**
   * Reports invalid values.
   *
   * @param path name of the value in messages
   * @return the valid part, with {@link YamlNode.Refused} for invalid parts; empty if nothing is
   *     valid
   */
  Optional<YamlNode> check(YamlNode value, String path, Problems problems);

  /** The schema as JSON Schema. */
  Map<String, Object> json();

  /** The kind of values accepted. */
  default YamlNode.Kind kind() {
    return YamlNode.Kind.LEAF;
  }

  /** The values accepted, in words for lists of keys. */
  default String allowed() {
    return withoutArticle(expected());
  }

  /** Drops the article of an expectation, for lists. */
  static String withoutArticle(String expected) {
    return expected.replaceFirst("^an? (?=map|value|number)", "");
  }

  /** Reports that a value is not among those accepted. */
  default Optional<YamlNode> refuse(YamlNode value, String path, Problems problems) {
    if (kind() == YamlNode.Kind.MAP && value instanceof YamlNode.Leaf text) {
      Optional<KeyFault> key = KeyFault.in(text.text());
      if (key.isPresent()) {
        key.get().report(value.at(), problems);
        return Optional.empty();
      }
    }
    String hint = "";
    if (value instanceof YamlNode.Leaf leaf && !leaf.absent()) {
      String sign = Confusable.in(leaf.text());
      hint = sign.isEmpty() ? around(leaf.text()) : sign;
    }
    problems.add(value.at(), path + " must be " + expected() + ", not " + value.inWords() + hint);
    return Optional.empty();
  }

  /** How to write a single value as what is accepted; empty if it cannot be. */
  default String around(String single) {
    return "";
  }

  /** Any value; the schema of its destination checks it. */
  record Anything() implements Schema {
    @Override
    public String expected() {
      return "a value";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      return Optional.of(value);
    }

    @Override
    public Map<String, Object> json() {
      return Map.of();
    }
  }

  /** A list. */
  record ListOf(Schema item, int min, int max) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LIST;
    }

    @Override
    public String expected() {
      return "a list";
    }

    @Override
    public String allowed() {
      return "list: " + item.allowed();
    }

    @Override
    public String around(String single) {
      return item.kind() == YamlNode.Kind.LEAF && min <= 1 ? "; write [" + single + "]" : "";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Items list)) {
        return refuse(value, path, problems);
      }
      int size = list.items().size();
      if (size < min || size > max) {
        problems.add(
            value.at(),
            "%s has %s%s; allowed: %s",
            path,
            size,
            size == 1 ? " value" : " values",
            min == max ? min : max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max);
        return Optional.empty();
      }
      List<YamlNode> kept = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        YamlNode each = list.items().get(i);
        boolean map = each.kind() == YamlNode.Kind.MAP;
        item.check(each, map ? path : path + "[" + (i + 1) + "]", problems).ifPresent(kept::add);
      }
      return Optional.of(new YamlNode.Items(value.at(), kept));
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> json = JsonSchema.object("type", "array", "items", item.json());
      if (min > 0) {
        json.put("minItems", min);
      }
      if (max < Integer.MAX_VALUE) {
        json.put("maxItems", max);
      }
      return json;
    }
  }

  /** A map. */
  sealed interface MapOf extends Schema {
    @Override
    default YamlNode.Kind kind() {
      return YamlNode.Kind.MAP;
    }

    @Override
    default String expected() {
      return "a map";
    }

    /** Checks the value of a key; an invalid value is reported and replaced by a refused one. */
    private static YamlNode.Entry checked(
        Schema schema, YamlNode.Entry entry, String path, Problems problems) {
      YamlNode value = entry.value();
      return new YamlNode.Entry(
          entry.at(),
          schema.check(value, path, problems).orElseGet(() -> new YamlNode.Refused(value.at())));
    }
  }

  /**
   * A key of a map.
   *
   * @param meaning what it means, in a sentence
   * @param standard its default, or what holds without it, in words; possibly empty
   * @param kin key that takes another kind of value for the same purpose; possibly empty
   */
  record Field(
      String name, Schema schema, boolean required, String meaning, String standard, String kin) {

    /** Whether it must have a value here or in a file that this one extends. */
    boolean needed() {
      return required || standard.equals(REQUIRED);
    }

    /** Its meaning and its default. */
    public String is() {
      return standard.isEmpty() ? meaning : meaning + "; " + standard;
    }
  }

  /**
   * A map with known keys.
   *
   * @param some whether it must have at least one of them
   * @param listed the command that lists them, if they are too many for a message
   */
  record Keys(List<Field> fields, boolean some, String listed) implements MapOf {

    /** As the value of the one key that is required, or of the default. */
    @Override
    public String around(String single) {
      List<String> required =
          fields.stream().filter(Field::required).map(Field::name).limit(2).toList();
      return (required.isEmpty()
              ? field("default").map(Field::name)
              : required.stream().findFirst())
          .filter(name -> required.size() < 2)
          .map(name -> "; write {" + name + ": " + single + "}")
          .orElse("");
    }

    /** The key with a name. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Fields map)) {
        return refuse(value, path, problems);
      }
      Map<String, YamlNode.Entry> kept = new LinkedHashMap<>();
      Map<String, String> guessed = path.isEmpty() ? Map.of() : UnknownKey.guessed(this, map);
      int[] unknown = {0};
      map.entries()
          .forEach(
              (key, entry) -> {
                Optional<Field> field = field(key);
                if (field.isEmpty() && ++unknown[0] > UnknownKey.MOST) {
                  if (unknown[0] == UnknownKey.MOST + 1) {
                    problems.add(
                        entry.at(), "unknown key '%s'%s, and more after it", key, in(path));
                  }
                } else if (field.isEmpty()) {
                  Optional<String> guess = Optional.ofNullable(guessed.get(key));
                  problems.add(
                      entry.at(),
                      "unknown key '"
                          + key
                          + "'"
                          + in(path)
                          + guess
                              .map(name -> ", did you mean '" + name + "'?")
                              .orElse(new UnknownKey(this, key).hint()));
                  guess
                      .or(() -> new UnknownKey(this, key).meant())
                      .filter(name -> !map.entries().containsKey(name))
                      .ifPresent(
                          name ->
                              kept.put(
                                  name,
                                  new YamlNode.Entry(
                                      entry.at(), new YamlNode.Refused(entry.value().at()))));
                } else if (!entry.value().absent() && isOfKin(field.get(), entry.value())) {
                  refuseOfKin(field.get(), entry.value(), join(path, key), problems);
                  kept.put(
                      key,
                      new YamlNode.Entry(entry.at(), new YamlNode.Refused(entry.value().at())));
                } else if (!entry.value().absent()) {
                  Schema schema = field.get().schema();
                  kept.put(key, MapOf.checked(schema, entry, join(path, key), problems));
                } else if (field.get().required()) {
                  YamlNode none = new YamlNode.Refused(entry.value().at());
                  kept.put(key, new YamlNode.Entry(entry.at(), none));
                } else {
                  kept.put(key, entry);
                }
              });
      if (some && map.entries().isEmpty()) {
        problems.add(value.at(), path + " must not be empty");
      }
      boolean other = unknown[0] > 0 && !path.isEmpty() && UnknownKey.only(this, kept);
      for (Field field : fields) {
        YamlNode given = map.get(field.name());
        boolean misspelt =
            kept.containsKey(field.name()) && !map.entries().containsKey(field.name());
        YamlNode.Entry empty = map.entries().get(field.name());
        if (field.required() && empty != null && empty.value().absent()) {
          problems.add(empty.at(), join(path, field.name()) + " has no value");
        } else if (field.required() && !misspelt && given == null && !other) {
          problems.add(
              value.at(), "missing key '" + field.name() + "'" + in(path) + only(field.schema()));
        }
      }
      boolean strange = map.entries().keySet().stream().anyMatch(key -> field(key).isEmpty());
      return Optional.of(new YamlNode.Fields(value.at(), kept, strange));
    }

    /** Whether a value is of the kind that another key takes, and not of that of its own key. */
    private boolean isOfKin(Field field, YamlNode value) {
      return field.schema().kind() != value.kind()
          && field(field.kin()).filter(kin -> kin.schema().kind() == value.kind()).isPresent();
    }

    private static void refuseOfKin(Field field, YamlNode value, String path, Problems problems) {
      problems.add(
          value.at(),
          "%s must be %s, not %s; %s belongs under '%s'",
          path,
          field.schema().expected(),
          value.inWords(),
          value.kind() == YamlNode.Kind.LEAF ? "a single value" : value.inWords(),
          field.kin());
    }

    /** Hint at the value of a missing key that allows only one. */
    private static String only(Schema schema) {
      return schema.expected().matches("\\d+") ? "; its value is " + schema.expected() : "";
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Field field : fields) {
        Map<String, Object> described = JsonSchema.object("description", field.is());
        described.putAll(field.required() ? field.schema().json() : orNull(field.schema()));
        properties.put(field.name(), described);
      }
      Map<String, Object> json =
          JsonSchema.object(
              "type", "object", "properties", properties, "additionalProperties", false);
      if (some) {
        json.put("minProperties", 1);
      }
      List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
      if (!required.isEmpty()) {
        json.put("required", required);
      }
      return json;
    }
  }

  /** A map whose keys are names chosen by the file. */
  record Named(Key.Like name, Schema value) implements MapOf {
    @Override
    public String allowed() {
      return "map by name: " + value.allowed();
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Fields map)) {
        return refuse(value, path, problems);
      }
      Map<String, YamlNode.Entry> kept = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> {
                if (!key.matches(name.regex())) {
                  problems.add(
                      entry.at(), "a key%s must be %s, not '%s'", in(path), name.expected(), key);
                } else if (entry.value().absent()) {
                  kept.put(key, entry);
                } else {
                  kept.put(key, MapOf.checked(this.value, entry, join(path, key), problems));
                }
              });
      return Optional.of(new YamlNode.Fields(value.at(), kept, kept.size() < map.entries().size()));
    }

    @Override
    public Map<String, Object> json() {
      return JsonSchema.object(
          "type",
          "object",
          "propertyNames",
          JsonSchema.object("pattern", JsonSchema.pattern(name)),
          "additionalProperties",
          orNull(value));
    }
  }

  /** One of several schemas, selected by the kind of the value. */
  record Either(String expected, List<Schema> schemas) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return schemas.get(0).kind();
    }

    @Override
    public String allowed() {
      return expected;
    }

    /** The schema that accepts values of a kind. */
    public Optional<Schema> of(YamlNode.Kind kind) {
      return schemas.stream().filter(each -> each.kind() == kind).findFirst();
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      return of(value.kind())
          .filter(each -> !value.absent())
          .map(each -> each.check(value, path, problems))
          .orElseGet(() -> refuse(value, path, problems));
    }

    @Override
    public Map<String, Object> json() {
      return JsonSchema.object("anyOf", schemas.stream().map(Schema::json).toList());
    }
  }

  // Short forms of the constructors.

  static Schema list(Schema item) {
    return new ListOf(item, 0, Integer.MAX_VALUE);
  }

  static Schema some(Schema item) {
    return new ListOf(item, 1, Integer.MAX_VALUE);
  }

  static Schema either(String expected, Schema... schemas) {
    return new Either(expected, List.of(schemas));
  }

  static Keys keys(Field... fields) {
    return new Keys(List.of(fields), false, "");
  }

  static Field required(String name, Schema schema, String is) {
    return new Field(name, schema, true, is, "", "");
  }

  static Field optional(String name, Schema schema, String is, String standard) {
    return new Field(name, schema, false, is, standard, "");
  }

  private static String in(String path) {
    return path.isEmpty() ? "" : " in " + path;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static Map<String, Object> orNull(Schema schema) {
    return JsonSchema.object("anyOf", List.of(schema.json(), JsonSchema.object("type", "null")));
  }
}
