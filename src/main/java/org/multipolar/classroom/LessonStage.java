package org.multipolar.classroom;

import java.util.Locale;

/** Where a lesson stands; {@link #VOTE} and {@link #MOVED} come once in each round. */
enum LessonStage {
  LOBBY,
  BET,
  ROLES,
  VOTE,
  MOVED,
  REVEAL,
  EXIT,
  END;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
