package org.multipolar.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all views of a window share: who is selected, and how large type is. */
final class Selection {
  private final Type type = new Type();
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<Subject> subject = Optional.empty();

  Type type() {
    return type;
  }

  /** The state or firm that is selected. */
  Optional<Subject> subject() {
    return subject;
  }

  /** Whether this one is. */
  boolean is(Subject other) {
    return subject.isPresent() && subject.get().equals(other);
  }

  void choose(Subject chosen) {
    set(Optional.of(chosen));
  }

  void clear() {
    set(Optional.empty());
  }

  private void set(Optional<Subject> chosen) {
    if (!chosen.equals(subject)) {
      subject = chosen;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** Calls back whenever another one is selected, or none. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
