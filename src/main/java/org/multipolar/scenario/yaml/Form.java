package org.multipolar.scenario.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/**
 * The section of a file that a record describes: its components with a {@link Key} are the keys of
 * the section. A component without annotation that is a record adds its own keys to the same
 * section; any other component without annotation is not part of the file.
 */
public final class Form<R extends Record> {

  /**
   * A component of the record.
   *
   * @param get its accessor
   * @param key its declaration; null if it has none
   * @param codec its codec; null if it has no key of its own
   * @param inner the form of a record whose keys belong to this section; otherwise null
   * @param standard its default
   */
  private record Part(
      Method get, Key key, Codec<Object> codec, Form<Record> inner, Object standard) {
    String name() {
      return key.name().isEmpty() ? get.getName() : key.name();
    }
  }

  private final Constructor<R> constructor;
  private final List<Part> parts = new ArrayList<>();

  private Form(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
    for (RecordComponent component : components) {
      parts.add(part(component));
    }
  }

  /** The form of a record. */
  public static <R extends Record> Form<R> of(Class<R> type) {
    return new Form<>(type);
  }

  @SuppressWarnings("unchecked")
  private static Part part(RecordComponent component) {
    Method get = component.getAccessor();
    get.setAccessible(true);
    Key key = component.getAnnotation(Key.class);
    if (key == null) {
      boolean record = component.getType().isRecord();
      return new Part(
          get, null, null, record ? new Form<>((Class<Record>) component.getType()) : null, null);
    }
    Codec<Object> codec =
        (Codec<Object>) codec(component.getGenericType(), key, component.getName());
    boolean none = key.standard().isEmpty() || key.standard().equals("none");
    Object standard =
        none
            ? codec.none()
            : YamlText.option(key.is(), key.standard(), new Problems())
                .map(codec.read())
                .orElseThrow();
    return new Part(get, key, codec, null, standard);
  }

  // Codecs of component types

  private static Codec<?> codec(Type type, Key key, String name) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return codec(of[0], key, name).optional();
      } else if (generic.getRawType() == List.class) {
        Codec<?> item =
            of[0] instanceof Class<?> one ? codec(one, key, name) : codec(of[0], key, name);
        return or(Codec.list(item, key.single(), key.some(), key.written()), key);
      } else if (key.as() == void.class) {
        return Codec.map(key.names(), codec(of[1], key, name));
      }
      return custom(key.as(), key, name);
    }
    return or(codec((Class<?>) type, key, name), key);
  }

  private static Codec<?> or(Codec<?> codec, Key key) {
    return key.or().length == 0 ? codec : codec.or(key.or());
  }

  private static Codec<?> codec(Class<?> type, Key key, String name) {
    if (key.as() != void.class) {
      return custom(key.as(), key, name);
    } else if (type == String.class) {
      List<String> words = List.of(key.words());
      return words.isEmpty() ? Codec.text(key.like()) : Codec.words(key.what(), words, words);
    } else if (type == double.class || type == Double.class) {
      return Codec.number(key.min(), key.max(), key.unit());
    } else if (type == long.class) {
      return Codec.whole((long) key.min(), (long) key.max());
    } else if (type == int.class || type == Integer.class) {
      return Codec.whole((long) key.min(), (long) key.max())
          .as(Long::intValue, Object::toString, (int) key.min());
    } else if (type == boolean.class || type == Boolean.class) {
      return key.words().length == 0
          ? Codec.truth()
          : Codec.words(key.what(), List.of(key.words()), List.of(true, false));
    } else if (type == LocalDate.class) {
      return Codec.day();
    } else if (type == YearMonth.class) {
      return Codec.month();
    } else if (type == YamlNode.class) {
      return Codec.raw(key.what().isEmpty() ? new Schema.Anything() : Scalar.any(key.what()));
    } else if (type.isEnum()) {
      List<?> constants = List.of(type.getEnumConstants());
      return Codec.words(key.what(), Codec.words(constants), constants);
    }
    return custom(type, key, name);
  }

  /** The codec that a class provides itself, or else that of a record with keys. */
  private static Codec<?> custom(Class<?> type, Key key, String name) {
    try {
      Method codec = type.getDeclaredMethod("codec", Key.class, String.class);
      codec.setAccessible(true);
      return (Codec<?>) codec.invoke(null, key, name);
    } catch (NoSuchMethodException e) {
      return new Form<>(type.asSubclass(Record.class)).codec();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("no codec of " + type, e);
    }
  }

  // Reading, checking and writing by the declarations

  /** The schema with keys, meanings, ranges and defaults. */
  public Schema.Keys schema() {
    List<Schema.Field> fields = new ArrayList<>();
    for (Part part : parts) {
      if (part.inner != null) {
        fields.addAll(part.inner.schema().fields());
      } else if (part.key != null) {
        fields.add(
            new Schema.Field(
                part.name(),
                part.codec.schema(),
                part.key.required() == Key.Required.HERE,
                part.key.is(),
                standard(part.key),
                part.key.kin()));
      }
    }
    return new Schema.Keys(List.copyOf(fields), false, "");
  }

  private static String standard(Key key) {
    if (key.required() == Key.Required.RESOLVED) {
      return Schema.REQUIRED;
    } else if (!key.standard().isEmpty()) {
      return "default " + key.standard();
    }
    return key.otherwise().isEmpty() ? "" : "default: " + key.otherwise();
  }

  /** Codec of the record as the value of a key. */
  public Codec<R> codec() {
    Object[] blank = parts.stream().filter(Form::outside).map(part -> "").toArray();
    return new Codec<>(
        schema(), node -> read((Fields) node, blank), this::write, read(Fields.NONE, blank));
  }

  private static boolean outside(Part part) {
    return part.key == null && part.inner == null;
  }

  /**
   * Reads the record of a map that fits the schema; absent and refused keys have their defaults.
   *
   * @param others the components that are not part of the file, in order
   */
  public R read(Fields map, Object... others) {
    Iterator<Object> rest = Arrays.asList(others).iterator();
    return make(
        parts.stream()
            .map(
                part -> {
                  if (part.inner != null) {
                    return part.inner.read(map);
                  } else if (part.key == null) {
                    return rest.next();
                  }
                  YamlNode value = map.get(part.name());
                  return value == null ? part.standard : part.codec.read().apply(value);
                })
            .toArray());
  }

  /** Returns a record with the values of a map's keys, and otherwise those of a base record. */
  public R over(Fields map, R base) {
    return make(
        parts.stream()
            .map(
                part ->
                    part.inner != null
                        ? part.inner.over(map, (Record) get(part, base))
                        : part.key != null && map.has(part.name())
                            ? part.codec.read().apply(map.get(part.name()))
                            : get(part, base))
            .toArray());
  }

  /** Returns the record with another value of one component. */
  public R with(R record, String component, Object value) {
    return make(
        parts.stream()
            .map(part -> part.get.getName().equals(component) ? value : get(part, record))
            .toArray());
  }

  /** Reports missing keys that a file must have itself or from the files that it extends. */
  public boolean complete(Fields map, String where, Problems problems) {
    boolean complete = true;
    for (Part part : parts) {
      if (part.inner != null) {
        complete &= part.inner.complete(map, where, problems);
      } else if (part.key != null
          && part.key.required() == Key.Required.RESOLVED
          && !map.has(part.name())) {
        problems.missing(map, part.name(), where, "");
        complete = false;
      }
    }
    return complete;
  }

  /**
   * Writes the record as a tree for {@link YamlWriter}, its keys in the order of the components.
   */
  public Map<String, Object> write(R record) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Part part : parts) {
      if (part.inner != null) {
        map.putAll(part.inner.write((Record) get(part, record)));
      } else if (part.key != null) {
        Object value = part.codec.write().apply(get(part, record));
        if (value != null) {
          map.put(part.name(), value);
        }
      }
    }
    return map;
  }

  private R make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + constructor.getDeclaringClass(), e);
    }
  }

  private static Object get(Part part, Object record) {
    try {
      return part.get.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part.get, e);
    }
  }
}
