package org.multipolar.classroom;

import java.util.List;

/**
 * The record of a lesson so far, without identities.
 *
 * @param moves the moves in order
 * @param replaced moves of rounds that were undone and played again
 * @param rounds number of closed rounds
 * @param pupils number of phones that joined
 * @param bets bets as curves in random order; empty if there are fewer than three
 * @param exits answers to the exit vote, sorted; empty if there are fewer than three
 */
record ClassRecord(
    List<ClassMove> moves,
    List<ClassMove> replaced,
    int rounds,
    int pupils,
    List<double[]> bets,
    List<Integer> exits) {
  ClassRecord {
    moves = List.copyOf(moves);
    replaced = List.copyOf(replaced);
    bets = List.copyOf(bets);
    exits = List.copyOf(exits);
  }
}
