package org.multipolar.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists for callers, each a copy of its own. Their class is public: R calls methods on the class of
 * an object, and the classes of the JDK's unmodifiable lists are hidden from it.
 */
final class Lists {
  private Lists() {}

  static <T> List<T> of(List<T> values) {
    return new ArrayList<>(values);
  }

  static <T> List<T> of(Stream<T> values) {
    return of(values.toList());
  }
}
