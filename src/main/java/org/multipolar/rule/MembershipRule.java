package org.multipolar.rule;

import java.io.Serializable;

/**
 * Rule for a state's joining and leaving of a body. Pure.
 *
 * <p>Both answers are rates; an act with rate ρ occurs within a time t with probability {@code 1 −
 * e^{−ρt}}.
 */
public interface MembershipRule extends Serializable {

  /** Rate at which a non-member joins, 1/yr. */
  double joining(MembershipReview review);

  /** Rate at which a member leaves, 1/yr. */
  double leaving(MembershipReview review);

  /**
   * True if a state ponders: it reviews a body once a year, remembers its recent accessions, and
   * its taste is conditioned on the record before the branch tick. Otherwise it reviews in every
   * tick.
   */
  default boolean hasPersistentTaste() {
    return false;
  }

  /** True if the rule acts at all. */
  default boolean active() {
    return true;
  }
}
