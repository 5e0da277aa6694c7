package org.multipolar.value.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of parameters with their names, meanings and ranges, read from the declarations in
 * {@link Parameters}, so that each fact about a parameter is stated once.
 */
public final class ParameterCatalogue {

  /**
   * One declared parameter.
   *
   * @param name {@code group.component}
   * @param quantity its declaration
   * @param list whether it holds several values
   */
  public record Entry(String name, Quantity quantity, boolean list) {

    /** Whether a value lies in the declared range; NaN does not. */
    public boolean allows(double value) {
      return value >= quantity.min() && value <= quantity.max();
    }

    /** The default; one element unless it is a list. */
    public List<Double> defaults() {
      return Arrays.stream(quantity.value()).boxed().toList();
    }
  }

  private static final Map<String, Entry> ENTRIES = read();

  private ParameterCatalogue() {}

  /** All parameters, by name, in the order of the model. */
  public static Map<String, Entry> entries() {
    return ENTRIES;
  }

  /** The defaults. */
  public static Parameters defaults() {
    return with(Map.of());
  }

  /**
   * The defaults with some values replaced.
   *
   * @param values parameter name → value, a list with one element unless the parameter is a list
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Parameters with(Map<String, List<Double>> values) {
    values.forEach(ParameterCatalogue::check);
    List<Object> groups = new ArrayList<>();
    for (RecordComponent group : Parameters.class.getRecordComponents()) {
      List<Object> members = new ArrayList<>();
      for (RecordComponent member : group.getType().getRecordComponents()) {
        Entry entry = ENTRIES.get(group.getName() + "." + member.getName());
        List<Double> value = values.getOrDefault(entry.name(), entry.defaults());
        members.add(entry.list() ? List.copyOf(value) : value.get(0));
      }
      groups.add(construct(group.getType(), members));
    }
    return (Parameters) construct(Parameters.class, groups);
  }

  /** All values of a set of parameters, by name, in the order of the model. */
  public static Map<String, List<Double>> values(Parameters parameters) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (RecordComponent group : Parameters.class.getRecordComponents()) {
      Object holder = get(group, parameters);
      for (RecordComponent member : group.getType().getRecordComponents()) {
        Object value = get(member, holder);
        List<Double> list = new ArrayList<>();
        if (value instanceof List<?> several) {
          several.forEach(v -> list.add((Double) v));
        } else {
          list.add((Double) value);
        }
        values.put(group.getName() + "." + member.getName(), List.copyOf(list));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static void check(String name, List<Double> values) {
    Entry entry = ENTRIES.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("unknown parameter '" + name + "'");
    }
    if (values.size() != entry.quantity().value().length) {
      throw new IllegalArgumentException(
          name + " takes " + entry.quantity().value().length + " value(s), not " + values.size());
    }
    for (double value : values) {
      if (!entry.allows(value)) {
        throw new IllegalArgumentException(
            name
                + " = "
                + value
                + " is outside "
                + entry.quantity().min()
                + " to "
                + entry.quantity().max()
                + " "
                + entry.quantity().unit());
      }
    }
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (RecordComponent group : Parameters.class.getRecordComponents()) {
      for (RecordComponent member : group.getType().getRecordComponents()) {
        Quantity quantity = member.getAnnotation(Quantity.class);
        String name = group.getName() + "." + member.getName();
        if (quantity == null) {
          throw new IllegalStateException(name + " has no declaration");
        }
        entries.put(name, new Entry(name, quantity, member.getType() == List.class));
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  private static Object get(RecordComponent component, Object holder) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static Object construct(Class<?> type, List<Object> arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return constructor.newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be built", e);
    }
  }
}
