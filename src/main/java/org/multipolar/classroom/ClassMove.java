package org.multipolar.classroom;

/**
 * A lever that a class moved.
 *
 * @param lever number of the lever
 * @param tick the tick in which it begins to act
 * @param level its new level, in hundredths
 * @param round the round, counted from 0
 * @param votes members of the team that voted for it, or that tapped the offer
 * @param of members of the team
 * @param partner the team with which it was agreed; -1 where the team voted
 */
record ClassMove(int lever, int tick, double level, int round, int votes, int of, int partner) {

  boolean offer() {
    return partner >= 0;
  }
}
