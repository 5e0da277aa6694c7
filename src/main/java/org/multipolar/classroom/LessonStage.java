package org.multipolar.classroom;

import java.util.Locale;

/** The stage of a lesson; {@link #VOTE} and {@link #MOVED} occur once in each round. */
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
