package org.multipolar.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.multipolar.value.parameter.Parameters;

/**
 * A set of parameters as one row of numbers, in the order of the model; a parameter that holds
 * several values has as many places.
 *
 * @param sizes number of places of each parameter
 * @param values the numbers
 */
public record ParameterVector(List<Integer> sizes, List<Double> values) implements Serializable {

  /**
   * The vector of all parameters by name.
   *
   * @param named what {@code ParameterCatalogue.values} gives
   */
  public static ParameterVector of(Map<String, List<Double>> named) {
    return new ParameterVector(
        named.values().stream().map(List::size).toList(),
        named.values().stream().flatMap(List::stream).toList());
  }

  /** The same with another value in one place. */
  public ParameterVector with(int place, double value) {
    List<Double> other = new ArrayList<>(values);
    other.set(place, value);
    return new ParameterVector(sizes, Collections.unmodifiableList(other));
  }

  /** The parameters themselves, without a check of their ranges. */
  public Parameters parameters() {
    List<Object> groups = new ArrayList<>();
    int parameter = 0;
    int place = 0;
    for (Class<?> group : RecordForm.of(Parameters.class).types()) {
      RecordForm form = RecordForm.of(group);
      Object[] members = new Object[form.types().size()];
      for (int i = 0; i < members.length; i++) {
        int size = sizes.get(parameter++);
        members[i] =
            form.types().get(i) == List.class
                ? List.copyOf(values.subList(place, place + size))
                : values.get(place);
        place += size;
      }
      groups.add(form.make(members));
    }
    return (Parameters) RecordForm.of(Parameters.class).make(groups.toArray());
  }
}
