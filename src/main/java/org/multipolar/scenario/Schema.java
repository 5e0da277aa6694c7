package org.multipolar.scenario;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.multipolar.text.Digits;

/**
 * What a value of a file may look like. One declaration serves two readers: {@link #check} reports
 * what does not fit, {@link #schema} says the same to editors.
 *
 * <p>A key whose value is null counts as absent, so that a scenario can remove what it inherits; a
 * key that must be there must have a value.
 */
sealed interface Schema {

  /** The kind of values that it accepts. */
  YamlNode.Kind kind();

  /** What it accepts, in words that follow "must be". */
  String expected();

  /**
   * Reports what does not fit.
   *
   * @param path how messages call the value
   * @return what fits, with {@link YamlNode.Refused} for parts that do not; nothing when nothing
   *     fits
   */
  Optional<YamlNode> check(YamlNode value, String path, Problems problems);

  /** The same as JSON Schema. */
  Map<String, Object> schema();

  private static Optional<YamlNode> refuse(
      Schema shape, YamlNode value, String path, Problems problems) {
    problems.add(value.at(), path + " must be " + shape.expected() + ", not " + value.inWords());
    return Optional.empty();
  }

  private static boolean is(YamlNode value, Class<?> type) {
    return value instanceof YamlNode.Leaf leaf && type.isInstance(leaf.value());
  }

  /** Text; {@code pattern} is null where anything goes. */
  record Text(String expected, Pattern pattern) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!is(value, String.class)) {
        return refuse(this, value, path, problems);
      }
      String text = ((YamlNode.Leaf) value).text();
      if (pattern == null ? text.isBlank() : !pattern.matcher(text).matches()) {
        return refuse(this, value, path, problems);
      }
      return Optional.of(value);
    }

    @Override
    public Map<String, Object> schema() {
      return object(
          "type", "string", "pattern", pattern == null ? "\\S" : "^(?:" + pattern.pattern() + ")$");
    }
  }

  /**
   * One of some words.
   *
   * @param what what they are; empty where the words say it themselves
   */
  record Word(String what, List<String> allowed) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return what.isEmpty() ? String.join(" or ", allowed) : what;
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!is(value, String.class)) {
        return refuse(this, value, path, problems);
      }
      String text = ((YamlNode.Leaf) value).text();
      if (!allowed.contains(text)) {
        String hint =
            what.isEmpty()
                ? Suggestion.hint(text, allowed).replaceFirst("^; .*", "")
                : Suggestion.hint(text, allowed);
        problems.add(value.at(), path + " must be " + expected() + ", not '" + text + "'" + hint);
        return Optional.empty();
      }
      return Optional.of(value);
    }

    @Override
    public Map<String, Object> schema() {
      return object("enum", allowed);
    }
  }

  /** A finite number in a range, with its unit. */
  record Decimal(double min, double max, String unit) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return "a number";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!is(value, Number.class)) {
        return refuse(this, value, path, problems);
      }
      YamlNode.Leaf leaf = (YamlNode.Leaf) value;
      double number = ((Number) leaf.value()).doubleValue();
      if (!Double.isFinite(number)) {
        problems.add(value.at(), path + " must be a finite number, not " + leaf.text());
        return Optional.empty();
      }
      if (number < min || number > max) {
        problems.add(
            value.at(),
            path
                + " is "
                + leaf.text()
                + "; allowed: "
                + Digits.text(min)
                + " to "
                + Digits.text(max)
                + (unit.isEmpty() || unit.equals("1") ? "" : " (" + unit + ")"));
        return Optional.empty();
      }
      return Optional.of(value);
    }

    @Override
    public Map<String, Object> schema() {
      return object("type", "number", "minimum", Digits.fewest(min), "maximum", Digits.fewest(max));
    }
  }

  /** A whole number in a range. */
  record Whole(long min, long max) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return min == max ? Long.toString(min) : "a whole number";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (is(value, BigInteger.class) || is(value, Long.class)) {
        YamlNode.Leaf leaf = (YamlNode.Leaf) value;
        boolean fits = leaf.value() instanceof Long number && number >= min && number <= max;
        if (!fits && min < max) {
          problems.add(
              value.at(), path + " is " + leaf.text() + "; allowed: " + min + " to " + max);
          return Optional.empty();
        }
        if (fits) {
          return Optional.of(value);
        }
      }
      return refuse(this, value, path, problems);
    }

    @Override
    public Map<String, Object> schema() {
      return object("type", "integer", "minimum", min, "maximum", max);
    }
  }

  /** A day, or a month that stands for its first day. */
  record Day() implements Schema {
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final Pattern PATTERN = Pattern.compile(MONTH + "(-(0[1-9]|[12]\\d|3[01]))?");

    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return "a date (YYYY-MM-DD or YYYY-MM)";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (value instanceof YamlNode.Leaf leaf
          && PATTERN.matcher(leaf.text()).matches()
          && parse(leaf.text()).isPresent()) {
        return Optional.of(value);
      }
      return refuse(this, value, path, problems);
    }

    /** The day of a text, if there is such a day. */
    static Optional<LocalDate> parse(String text) {
      try {
        return Optional.of(
            text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    public Map<String, Object> schema() {
      return object("type", "string", "pattern", "^(?:" + PATTERN.pattern() + ")$");
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
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Items list)) {
        return refuse(this, value, path, problems);
      }
      int size = list.items().size();
      if (size < min || size > max) {
        problems.add(
            value.at(),
            path
                + " has "
                + size
                + (size == 1 ? " value" : " values")
                + "; allowed: "
                + (min == max
                    ? min
                    : max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max));
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
    public Map<String, Object> schema() {
      Map<String, Object> schema = object("type", "array", "items", item.schema());
      if (min > 0) {
        schema.put("minItems", min);
      }
      if (max < Integer.MAX_VALUE) {
        schema.put("maxItems", max);
      }
      return schema;
    }
  }

  /**
   * A key of a map.
   *
   * @param is what it means, in a sentence
   */
  record Field(String name, Schema shape, boolean required, String is) {}

  /**
   * A map with known keys.
   *
   * @param some whether it must have at least one of them
   * @param listed where they are listed, if they are too many for a message
   */
  record Keys(List<Field> fields, boolean some, String listed) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.MAP;
    }

    @Override
    public String expected() {
      return "a map";
    }

    /** A sentence's end for a key that is none of these. */
    String hint(String key) {
      String hint = Suggestion.hint(key, fields.stream().map(Field::name).toList());
      return hint.isEmpty() && !listed.isEmpty() ? "; " + listed + " lists them" : hint;
    }

    Optional<Field> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Fields map)) {
        return refuse(this, value, path, problems);
      }
      Map<String, YamlNode.Entry> kept = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> {
                Optional<Field> field = field(key);
                if (field.isEmpty()) {
                  problems.add(entry.at(), "unknown key '" + key + "'" + in(path) + hint(key));
                } else if (entry.value().absent()) {
                  YamlNode none = new YamlNode.Refused(entry.value().at());
                  kept.put(
                      key, field.get().required() ? new YamlNode.Entry(entry.at(), none) : entry);
                } else {
                  field
                      .get()
                      .shape()
                      .check(entry.value(), join(path, key), problems)
                      .or(() -> Optional.of(new YamlNode.Refused(entry.value().at())))
                      .ifPresent(v -> kept.put(key, new YamlNode.Entry(entry.at(), v)));
                }
              });
      if (some && map.entries().isEmpty()) {
        problems.add(value.at(), path + " must not be empty");
      }
      for (Field field : fields) {
        YamlNode given = map.get(field.name());
        if (field.required() && (given == null || given.absent())) {
          problems.add(value.at(), "missing key '" + field.name() + "'" + in(path));
        }
      }
      return Optional.of(new YamlNode.Fields(value.at(), kept));
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Field field : fields) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", field.is());
        described.putAll(field.required() ? field.shape().schema() : orNull(field.shape()));
        properties.put(field.name(), described);
      }
      Map<String, Object> schema =
          object("type", "object", "properties", properties, "additionalProperties", false);
      if (some) {
        schema.put("minProperties", 1);
      }
      List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
      return schema;
    }
  }

  /** A map whose keys are names that the declaration cannot know. */
  record Named(Text name, Schema value) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.MAP;
    }

    @Override
    public String expected() {
      return "a map";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      if (!(value instanceof YamlNode.Fields map)) {
        return refuse(this, value, path, problems);
      }
      Map<String, YamlNode.Entry> kept = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> {
                if (!name.pattern().matcher(key).matches()) {
                  problems.add(
                      entry.at(),
                      "a key" + in(path) + " must be " + name.expected() + ", not '" + key + "'");
                } else if (entry.value().absent()) {
                  kept.put(key, entry);
                } else {
                  this.value
                      .check(entry.value(), join(path, key), problems)
                      .or(() -> Optional.of(new YamlNode.Refused(entry.value().at())))
                      .ifPresent(v -> kept.put(key, new YamlNode.Entry(entry.at(), v)));
                }
              });
      return Optional.of(new YamlNode.Fields(value.at(), kept));
    }

    @Override
    public Map<String, Object> schema() {
      return object(
          "type",
          "object",
          "propertyNames",
          object("pattern", "^(?:" + name.pattern().pattern() + ")$"),
          "additionalProperties",
          orNull(value));
    }
  }

  /** One of several shapes, told apart by the kind of the value. */
  record Either(String expected, List<Schema> shapes) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return shapes.get(0).kind();
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      for (Schema shape : shapes) {
        if (shape.kind() == value.kind() && !value.absent()) {
          return shape.check(value, path, problems);
        }
      }
      return refuse(this, value, path, problems);
    }

    @Override
    public Map<String, Object> schema() {
      return object("anyOf", shapes.stream().map(Schema::schema).toList());
    }
  }

  // Declarations read better with these.

  static Schema text() {
    return new Text("text", null);
  }

  static Text like(String regex, String expected) {
    return new Text(expected, Pattern.compile(regex));
  }

  static Schema word(String... allowed) {
    return new Word("", List.of(allowed));
  }

  static Schema oneOf(String what, List<String> allowed) {
    return new Word(what, List.copyOf(allowed));
  }

  static Schema number(double min, double max, String unit) {
    return new Decimal(min, max, unit);
  }

  static Schema level() {
    return new Decimal(0, 1, "");
  }

  static Schema whole(long min, long max) {
    return new Whole(min, max);
  }

  static Schema onOff() {
    return new Word("", List.of("on", "off"));
  }

  static Schema trueFalse() {
    return new Truth();
  }

  static Schema day() {
    return new Day();
  }

  static Schema list(Schema item) {
    return new ListOf(item, 0, Integer.MAX_VALUE);
  }

  static Schema some(Schema item) {
    return new ListOf(item, 1, Integer.MAX_VALUE);
  }

  static Schema either(String expected, Schema... shapes) {
    return new Either(expected, List.of(shapes));
  }

  static Keys keys(Field... fields) {
    return new Keys(List.of(fields), false, "");
  }

  static Schema named(Text name, Schema value) {
    return new Named(name, value);
  }

  static Field required(String name, Schema shape, String is) {
    return new Field(name, shape, true, is);
  }

  static Field optional(String name, Schema shape, String is) {
    return new Field(name, shape, false, is);
  }

  /** true or false. */
  record Truth() implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      return is(value, Boolean.class) ? Optional.of(value) : refuse(this, value, path, problems);
    }

    @Override
    public Map<String, Object> schema() {
      return object("type", "boolean");
    }
  }

  /** Any scalar; what it means is for somebody else to check. */
  record Scalar(String expected) implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      return value.kind() == YamlNode.Kind.LEAF && !value.absent()
          ? Optional.of(value)
          : refuse(this, value, path, problems);
    }

    @Override
    public Map<String, Object> schema() {
      return object("type", List.of("string", "number", "boolean"));
    }
  }

  /** Any value; the format of what it goes into checks it. */
  record Anything() implements Schema {
    @Override
    public YamlNode.Kind kind() {
      return YamlNode.Kind.LEAF;
    }

    @Override
    public String expected() {
      return "a value";
    }

    @Override
    public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
      return Optional.of(value);
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of();
    }
  }

  private static String in(String path) {
    return path.isEmpty() ? "" : " in " + path;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static Map<String, Object> orNull(Schema shape) {
    return object("anyOf", List.of(shape.schema(), object("type", "null")));
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
