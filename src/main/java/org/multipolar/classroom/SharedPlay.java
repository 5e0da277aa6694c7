package org.multipolar.classroom;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A lesson shared by threads: actions are serialised, and listeners are notified. */
final class SharedPlay {
  private final ClassPlay play;
  private final Supplier<JsonObject> board;
  private String common = "";
  private long commonOf = -1;

  /** An action on the lesson. */
  @FunctionalInterface
  interface Deed {
    void on(ClassPlay play) throws Refusal;
  }

  /**
   * A state to be sent.
   *
   * @param changes the number of changes that it includes
   */
  record Told(long changes, String json) {}

  /**
   * @param board supplies the part of the state that only the board receives
   */
  SharedPlay(ClassPlay play, Supplier<JsonObject> board) {
    this.play = play;
    this.board = board;
  }

  synchronized void act(Deed deed) throws Refusal {
    try {
      deed.on(play);
    } finally {
      notifyAll();
    }
  }

  synchronized <T> T read(Function<ClassPlay, T> reading) {
    return reading.apply(play);
  }

  synchronized void changed() {
    play.changed();
    notifyAll();
  }

  synchronized void listens(String id, boolean more) {
    play.listens(id, more);
    notifyAll();
  }

  /**
   * Returns the state for a phone once it is newer than the given number of changes.
   *
   * @param waits how long to wait for it, milliseconds
   */
  Optional<Told> forPhone(String id, long changes, long waits) throws InterruptedException {
    return told(changes, waits, () -> with("me", Snapshot.me(play, id)));
  }

  /** Returns the state for the board once it is newer than the given number of changes. */
  Optional<Told> forBoard(long changes, long waits) throws InterruptedException {
    return told(changes, waits, () -> with("board", ofBoard()));
  }

  /**
   * Returns the state for the teacher alone once it is newer than the given number of changes: that
   * of the board with what only the teacher may read.
   */
  Optional<Told> forDesk(Supplier<JsonObject> desk, long changes, long waits)
      throws InterruptedException {
    return told(
        changes,
        waits,
        () -> {
          JsonObject more = ofBoard();
          more.addProperty("headline", play.headline());
          more.add("desk", desk.get());
          return with("board", more);
        });
  }

  private JsonObject ofBoard() {
    JsonObject more = board.get();
    more.addProperty("present", play.present());
    more.addProperty("step", play.step());
    return more;
  }

  private synchronized Optional<Told> told(long changes, long waits, Supplier<String> text)
      throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waits);
    for (long left = until - System.nanoTime();
        left > 0 && play.changes() == changes;
        left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return play.changes() == changes
        ? Optional.empty()
        : Optional.of(new Told(play.changes(), text.get()));
  }

  /**
   * Joins the common state, which is serialised once for all listeners, and one listener's own
   * part.
   */
  private String with(String key, JsonObject more) {
    if (commonOf != play.changes() || play.left() != null) {
      String whole = Snapshot.text(Snapshot.common(play));
      common = whole.substring(0, whole.length() - 1);
      commonOf = play.changes();
    }
    return common + ",\"" + key + "\":" + Snapshot.text(more) + "}";
  }
}
