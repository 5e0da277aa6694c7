package org.multipolar.scenario.yaml;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/**
 * Reads and writes the values of one type.
 *
 * @param schema the values allowed
 * @param read converts a node that fits the schema
 * @param write converts the value to a tree of maps, lists and scalars for {@link YamlWriter}; null
 *     if nothing is to be written
 * @param none the value of an absent key without a default
 */
public record Codec<T>(
    Schema schema, Function<YamlNode, T> read, Function<T, Object> write, T none) {

  /** Text; free text is stripped. */
  public static Codec<String> text(Key.Like like) {
    return new Codec<>(
        Scalar.like(like),
        node -> like == Key.Like.TEXT ? leaf(node).text().strip() : leaf(node).text(),
        text -> text.isEmpty() ? null : written(like, text),
        "");
  }

  private static String written(Key.Like like, String text) {
    return like == Key.Like.REGIME ? text : YamlWriter.quoted(text);
  }

  public static Codec<Double> number(double min, double max, String unit) {
    return new Codec<>(
        Scalar.number(min, max, unit),
        node -> ((Number) leaf(node).value()).doubleValue(),
        Digits::text,
        Math.max(0, min));
  }

  public static Codec<Long> whole(long min, long max) {
    return new Codec<>(
        Scalar.whole(min, max), node -> (Long) leaf(node).value(), Object::toString, min);
  }

  public static Codec<LocalDate> day() {
    return new Codec<>(Scalar.day(), Codec::day, LocalDate::toString, LocalDate.EPOCH);
  }

  public static Codec<YearMonth> month() {
    return day().as(YearMonth::from, YearMonth::toString, YearMonth.from(LocalDate.EPOCH));
  }

  /** true or false; false is not written. */
  public static Codec<Boolean> truth() {
    return new Codec<>(
        Scalar.truth(), node -> (Boolean) leaf(node).value(), is -> is ? "true" : null, false);
  }

  /** Values named by words, the last of which is the value of an absent key. */
  public static <T> Codec<T> words(String what, List<String> words, List<T> values) {
    return new Codec<>(
        Scalar.words(what, words),
        node -> values.get(words.indexOf(leaf(node).text())),
        value -> words.get(values.indexOf(value)),
        values.get(values.size() - 1));
  }

  /** The words of constants: {@code TWO_WORDS} is written {@code two-words}. */
  public static List<String> words(List<?> constants) {
    return constants.stream()
        .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** The node as it is; it is not written. */
  public static Codec<YamlNode> raw(Schema schema) {
    return new Codec<>(schema, node -> node, node -> null, YamlNode.Fields.NONE);
  }

  /**
   * A list.
   *
   * @param single whether a single value is accepted as a list of one
   * @param some whether it must not be empty
   * @param written whether an empty list is written
   */
  public static <T> Codec<List<T>> list(
      Codec<T> item, boolean single, boolean some, boolean written) {
    Schema list = single || some ? Schema.some(item.schema()) : Schema.list(item.schema());
    String one = item.schema().expected();
    return new Codec<>(
        single
            ? Schema.either(
                one + " or a list of " + one.replaceFirst("^(an? )?(\\w+)", "$2s"),
                item.schema(),
                list)
            : list,
        node ->
            (node instanceof YamlNode.Items items ? items.items() : List.of(node))
                .stream().map(item.read()).toList(),
        all -> all.isEmpty() && !written ? null : all.stream().map(item.write()).toList(),
        List.of());
  }

  /** A map by name; entries without a value are left out. */
  public static <T> Codec<Map<String, T>> map(Key.Like names, Codec<T> value) {
    return new Codec<>(
        new Schema.Named(names, value.schema()),
        node -> {
          Map<String, T> map = new LinkedHashMap<>();
          YamlNode.Fields fields = (YamlNode.Fields) node;
          for (String name : fields.entries().keySet()) {
            if (fields.has(name)) {
              map.put(name, value.read().apply(fields.get(name)));
            }
          }
          return map;
        },
        map -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          map.forEach((name, each) -> tree.put(written(names, name), value.write().apply(each)));
          return tree.isEmpty() ? null : tree;
        },
        Map.of());
  }

  /** An optional value. */
  public Codec<Optional<T>> optional() {
    return as(Optional::of, value -> value.map(write).orElse(null), Optional.empty());
  }

  /** The same values, or one of some words, which are read as the value of an absent key. */
  public Codec<T> or(String... words) {
    return new Codec<>(
        Schema.either(
            String.join(", ", words) + " or " + schema.expected(),
            Scalar.words("", List.of(words)),
            schema),
        node -> node.kind() == YamlNode.Kind.LEAF ? none : read.apply(node),
        write,
        none);
  }

  /** The same format for another type. */
  public <U> Codec<U> as(Function<T, U> to, Function<U, Object> writeAs, U absent) {
    return new Codec<>(schema, read.andThen(to), writeAs, absent);
  }

  private static LocalDate day(YamlNode node) {
    return Scalar.day(leaf(node).text()).orElseThrow();
  }

  private static YamlNode.Leaf leaf(YamlNode node) {
    return (YamlNode.Leaf) node;
  }
}
