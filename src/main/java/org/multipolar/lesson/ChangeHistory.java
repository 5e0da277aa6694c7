package org.multipolar.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What moves and which replication a session had, to undo its changes and to make them again. */
final class ChangeHistory {
  private final Deque<Place> before = new ArrayDeque<>();
  private final Deque<Place> after = new ArrayDeque<>();

  /**
   * Where a session was.
   *
   * @param tick when it was left
   */
  record Place(LeverMoves moves, int replication, int tick) {

    static Place of(SessionState state) {
      return new Place(state.moves(), state.replication(), state.run().tick());
    }

    boolean sameAs(Place other) {
      return replication == other.replication && moves.moves().equals(other.moves.moves());
    }
  }

  /** Takes note of a change; one that leads to the place before undoes the last. */
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

  /** Where undoing leads to. */
  Optional<Place> before() {
    return Optional.ofNullable(before.peek());
  }

  /** Where making the last undone change again leads to. */
  Optional<Place> after() {
    return Optional.ofNullable(after.peek());
  }
}
