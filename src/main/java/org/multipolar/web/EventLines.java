package org.multipolar.web;

import java.util.List;
import org.multipolar.world.Event;

/** Formats events as text, one event per line, with fields separated by tabs. */
public final class EventLines {
  private EventLines() {}

  /** Returns the lines. */
  public static String of(List<Event> events) {
    StringBuilder lines = new StringBuilder();
    for (Event e : events) {
      lines
          .append(e.tick())
          .append('\t')
          .append(e.kind().id())
          .append('\t')
          .append(e.phase())
          .append('\t')
          .append(e.actor())
          .append('\t')
          .append(e.target())
          .append('\t')
          .append(e.item())
          .append('\t')
          .append(e.from())
          .append('\t')
          .append(e.to())
          .append('\t')
          .append(e.because())
          .append('\n');
    }
    return lines.toString();
  }
}
