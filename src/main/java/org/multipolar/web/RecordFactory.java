package org.multipolar.web;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;

/**
 * The form of a record: creates it from its components by its canonical constructor, taken to be
 * the one with the most arguments. In a browser, constructors can be reflected but record
 * components cannot.
 *
 * @param types types of the components, in order
 */
record RecordFactory(Constructor<?> constructor, List<Class<?>> types) {

  static RecordFactory of(Class<?> type) {
    Constructor<?> longest = null;
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (longest == null || each.getParameterTypes().length > longest.getParameterTypes().length) {
        longest = each;
      }
    }
    if (longest == null) {
      throw new IllegalStateException("a type of a bundle has no constructor");
    }
    return new RecordFactory(longest, Arrays.asList(longest.getParameterTypes()));
  }

  Object make(Object[] components) {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "a record of " + types.size() + " components cannot be made", e);
    }
  }
}
