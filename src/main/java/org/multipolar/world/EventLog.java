package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What happened: every event counted by kind, and kept in full where that was asked for. */
public final class EventLog implements Serializable {
  private static final long serialVersionUID = 1;

  private final boolean full;
  private final long[] counts = new long[Event.Kind.values().length];
  private final List<Event> events = new ArrayList<>();

  /**
   * @param full whether events are kept, not only counted
   */
  public EventLog(boolean full) {
    this.full = full;
  }

  /** Whether reasons are wanted. */
  public boolean full() {
    return full;
  }

  /** Forgets everything, for a run that begins anew. */
  void clear() {
    Arrays.fill(counts, 0);
    events.clear();
  }

  /** Counts an event without keeping it. */
  public void count(Event.Kind kind) {
    counts[kind.ordinal()]++;
  }

  /** Counts and keeps an event. */
  public void keep(Event event) {
    count(event.kind());
    events.add(event);
  }

  /** Number of events of a kind so far. */
  public long counted(Event.Kind kind) {
    return counts[kind.ordinal()];
  }

  /** The events kept so far, in order. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }
}
