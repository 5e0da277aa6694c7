package org.multipolar.classroom;

import java.util.List;

/**
 * The record of a lesson so far, without any identity.
 *
 * @param moves in order
 * @param rounds how many rounds were closed
 * @param pupils how many joined
 * @param bets curves in random order; none where there are fewer than three
 * @param exits answers in order of their numbers; none where there are fewer than three
 */
record ClassRecord(
    List<ClassMove> moves, int rounds, int pupils, List<double[]> bets, List<Integer> exits) {
  ClassRecord {
    moves = List.copyOf(moves);
    bets = List.copyOf(bets);
    exits = List.copyOf(exits);
  }
}
