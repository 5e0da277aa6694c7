package org.multipolar.gui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.lesson.EntityRef;

/** State shared by all views of a window: the selected state or firm, and the type size. */
public final class Selection {
  private final FontScale type = new FontScale();
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<EntityRef> subject = Optional.empty();

  public FontScale type() {
    return type;
  }

  /** The selected state or firm. */
  public Optional<EntityRef> subject() {
    return subject;
  }

  /** Whether this state or firm is the selected one. */
  boolean is(EntityRef other) {
    return subject.isPresent() && subject.get().equals(other);
  }

  void choose(EntityRef chosen) {
    set(Optional.of(chosen));
  }

  void clear() {
    set(Optional.empty());
  }

  private void set(Optional<EntityRef> chosen) {
    if (!chosen.equals(subject)) {
      subject = chosen;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** Adds a listener for changes of the selection. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
