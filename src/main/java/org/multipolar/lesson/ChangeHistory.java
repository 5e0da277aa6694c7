package org.multipolar.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The moves and replications of a session's previous states, for undo and redo. */
final class ChangeHistory {
  private final Deque<Place> before = new ArrayDeque<>();
  private final Deque<Place> after = new ArrayDeque<>();

  /**
   * A state of a session.
   *
   * @param tick the tick at which the session left it
   */
  record Place(LeverMoves moves, int replication, int tick) {

    static Place of(SessionState state) {
      return new Place(state.moves(), state.replication(), state.run().tick());
    }

    boolean sameAs(Place other) {
      return replication == other.replication && moves.moves().equals(other.moves.moves());
    }
  }

  /**
   * Records a change; one that leads back to the previous state counts as undo, one that leads to
   * the last undone state as redo.
   */
  void record(Place from, Place to) {
    if (to.sameAs(from)) {
      return;
    }
    if (isNext(before, to)) {
      before.pop();
      after.push(from);
    } else if (isNext(after, to)) {
      after.pop();
      before.push(from);
    } else {
      before.push(from);
      after.clear();
    }
  }

  private static boolean isNext(Deque<Place> places, Place place) {
    return !places.isEmpty() && places.peek().sameAs(place);
  }

  void clear() {
    before.clear();
    after.clear();
  }

  /** The state to which undo leads. */
  Optional<Place> before() {
    return Optional.ofNullable(before.peek());
  }

  /** The state to which redo leads. */
  Optional<Place> after() {
    return Optional.ofNullable(after.peek());
  }
}
