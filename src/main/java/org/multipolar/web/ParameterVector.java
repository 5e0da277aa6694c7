package org.multipolar.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.multipolar.value.parameter.Parameters;

/**
 * All parameters as one row of numbers, in the order of the model; a parameter with several values
 * takes as many positions.
 *
 * @param sizes number of positions of each parameter
 * @param values the numbers
 */
public record ParameterVector(List<Integer> sizes, List<Double> values) implements Serializable {

  /**
   * Creates the vector of all parameters from their values by name.
   *
   * @param named the result of {@code ParameterCatalogue.values}
   */
  public static ParameterVector of(Map<String, List<Double>> named) {
    return new ParameterVector(
        named.values().stream().map(List::size).toList(),
        named.values().stream().flatMap(List::stream).toList());
  }

  /** Returns the vector with another value in one position. */
  public ParameterVector with(int place, double value) {
    List<Double> other = new ArrayList<>(values);
    other.set(place, value);
    return new ParameterVector(sizes, Collections.unmodifiableList(other));
  }

  /** Returns the parameters, without checking their ranges. */
  public Parameters parameters() {
    List<Object> groups = new ArrayList<>();
    int parameter = 0;
    int place = 0;
    for (Class<?> group : RecordFactory.of(Parameters.class).types()) {
      RecordFactory form = RecordFactory.of(group);
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
    return (Parameters) RecordFactory.of(Parameters.class).make(groups.toArray());
  }
}
