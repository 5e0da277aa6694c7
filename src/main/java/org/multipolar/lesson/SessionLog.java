package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.List;

/** A log of the actions of a session, one line each. */
final class SessionLog {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void add(String line) {
    lines.add(line);
  }

  /** Logs the change from one state to the next. */
  void add(SessionState before, SessionState after) {
    if (!after.sameMoves(before.moves())) {
      if (after.moves().moves().isEmpty()) {
        lines.add("reset");
      }
      after.moves().moves().stream()
          .filter(move -> !before.moves().moves().contains(move))
          .forEach(
              move ->
                  lines.add(
                      move.at()
                          + ": "
                          + move.lever().label()
                          + " → "
                          + PlainWords.level(move.lever().instrument(), move.level())));
    } else if (after.replication() != before.replication()) {
      lines.add("replication " + after.replication());
    } else {
      lines.add("back to tick " + after.run().tick());
    }
  }
}
