package org.multipolar.classroom;

import java.util.LinkedHashSet;
import java.util.Set;

/** An offer of one team to another, in which each sets a lever of its own. */
final class TeamOffer {
  /** The state of an offer. */
  enum State {
    OPEN,
    BINDING,
    PAST
  }

  /**
   * The terms of an offer.
   *
   * @param round the round, counted from 0
   * @param from the offering team
   * @param lever the lever that it would set
   * @param to the team asked
   * @param askedLever the lever that the team asked would set
   */
  record Terms(
      int round, int from, int lever, double level, int to, int askedLever, double askedLevel) {}

  final int id;
  final Terms terms;
  final Set<String> taps = new LinkedHashSet<>();
  State state = State.OPEN;

  TeamOffer(int id, Terms terms) {
    this.id = id;
    this.terms = terms;
  }

  boolean of(int team) {
    return team == terms.from() || team == terms.to();
  }
}
