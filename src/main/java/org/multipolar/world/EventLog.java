package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Log of events: all are counted by kind, and stored in full on request. */
public final class EventLog implements Serializable {
  private static final long serialVersionUID = 1;

  private final boolean full;
  private final long[] counts = new long[Event.Kind.values().length];
  private final List<Event> events = new ArrayList<>();

  /**
   * @param full whether events are stored, not only counted
   */
  public EventLog(boolean full) {
    this.full = full;
  }

  /** True if events are stored with their reasons. */
  public boolean full() {
    return full;
  }

  /** Clears the log for a new run. */
  void clear() {
    Arrays.fill(counts, 0);
    events.clear();
  }

  /** Counts an event without storing it. */
  public void count(Event.Kind kind) {
    counts[kind.ordinal()]++;
  }

  /** Counts and stores an event. */
  public void keep(Event event) {
    count(event.kind());
    events.add(event);
  }

  /** Number of events of a kind so far. */
  public long counted(Event.Kind kind) {
    return counts[kind.ordinal()];
  }

  /** The events stored so far, in order. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }
}
