package org.multipolar.scenario.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value with its position. */
public sealed interface YamlNode {

  /** Its position. */
  SourceLocation at();

  /** The three kinds of values. */
  enum Kind {
    LEAF,
    LIST,
    MAP
  }

  Kind kind();

  /** Whether the value is null, written out or left empty. */
  default boolean absent() {
    return this instanceof Leaf leaf && leaf.value() == null;
  }

  /** Description of the value in messages. */
  default String inWords() {
    return switch (kind()) {
      case LIST -> "a list";
      case MAP -> "a map";
      case LEAF ->
          this instanceof Leaf leaf && leaf.value() != null ? "'" + leaf.text() + "'" : "nothing";
    };
  }

  /**
   * A scalar.
   *
   * @param value a String, Long, BigInteger, Double or Boolean, or null
   * @param text as written
   */
  record Leaf(SourceLocation at, Object value, String text) implements YamlNode {
    @Override
    public Kind kind() {
      return Kind.LEAF;
    }
  }

  /** An invalid value that has been reported; readers treat it as absent. */
  record Refused(SourceLocation at) implements YamlNode {
    @Override
    public Kind kind() {
      return Kind.LEAF;
    }
  }

  /** A sequence. */
  record Items(SourceLocation at, List<YamlNode> items) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /**
   * A mapping, in the order of the file.
   *
   * @param strange whether the file had a key that the schema does not know
   */
  record Fields(SourceLocation at, Map<String, Entry> entries, boolean strange)
      implements YamlNode {
    /** A map without keys. */
    public static final Fields NONE = new Fields(SourceLocation.of(""), Map.of());

    public Fields(SourceLocation at, Map<String, Entry> entries) {
      this(at, entries, false);
    }

    public Fields {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Kind kind() {
      return Kind.MAP;
    }

    public boolean has(String key) {
      return get(key) != null;
    }

    /** The value of a key; null if the key is missing, empty or refused. */
    public YamlNode get(String key) {
      Entry entry = entries.get(key);
      boolean none = entry == null || entry.value() instanceof Refused || entry.value().absent();
      return none ? null : entry.value();
    }

    /** Whether the value of a key was refused. */
    public boolean refused(String key) {
      return entries.containsKey(key) && entries.get(key).value() instanceof Refused;
    }

    /** The map under a key; empty if the value is absent or not a map. */
    public Fields map(String key) {
      return get(key) instanceof Fields fields ? fields : new Fields(at, Map.of());
    }

    /** The values under a key: the items of a list, or the single value, or none. */
    public List<YamlNode> list(String key) {
      YamlNode value = get(key);
      if (value == null) {
        return List.of();
      }
      return value instanceof Items items ? items.items() : List.of(value);
    }

    public List<String> texts(String key) {
      return list(key).stream().map(t -> ((Leaf) t).text()).toList();
    }

    public String text(String key, String otherwise) {
      return get(key) instanceof Leaf leaf ? leaf.text() : otherwise;
    }

    public double number(String key, double otherwise) {
      return get(key) instanceof Leaf leaf ? ((Number) leaf.value()).doubleValue() : otherwise;
    }

    public List<Double> numbers(String key) {
      return list(key).stream().map(n -> ((Number) ((Leaf) n).value()).doubleValue()).toList();
    }

    public long whole(String key, long otherwise) {
      return get(key) instanceof Leaf leaf ? ((Number) leaf.value()).longValue() : otherwise;
    }

    /** Whether the value of a key is true. */
    public boolean flag(String key) {
      return get(key) instanceof Leaf leaf && Boolean.TRUE.equals(leaf.value());
    }

    /** The position of a key's value, or of the map if it has no such key. */
    public SourceLocation at(String key) {
      return has(key) ? get(key).at() : at;
    }

    /** Returns the map with an entry added or replaced. */
    public Fields with(String key, Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key, entry);
      return new Fields(at, changed, strange);
    }
  }

  /** The position of a key and its value. */
  record Entry(SourceLocation at, YamlNode value) {}
}
