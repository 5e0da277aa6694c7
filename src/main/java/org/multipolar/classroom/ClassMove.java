package org.multipolar.classroom;

/**
 * A lever that a class moved.
 *
 * @param lever number of the lever
 * @param tick the tick from which it acts
 * @param level its new level, in hundredths
 * @param round the round, counted from 0
 * @param votes number of team members that voted for it, or that tapped the offer
 * @param of number of team members
 * @param partner the team with which it was agreed; -1 if the team voted
 */
record ClassMove(int lever, int tick, double level, int round, int votes, int of, int partner) {

  boolean offer() {
    return partner >= 0;
  }
}
