package org.multipolar.rule;

import java.io.Serializable;

/**
 * How readily a state joins or leaves a body. Pure.
 *
 * <p>Both answers are rates; an act whose rate is ρ happens within a time t with probability {@code
 * 1 − e^{−ρt}}.
 */
public interface MembershipRule extends Serializable {

  /** Rate at which a state outside joins, 1/yr. */
  double joining(MembershipReview review);

  /** Rate at which a member leaves, 1/yr. */
  double leaving(MembershipReview review);

  /**
   * Whether a state ponders: it looks at a body anew once a year, remembers what it has joined
   * lately, and its taste is what the record before the branch has shown. Otherwise it looks in
   * every tick.
   */
  default boolean ponders() {
    return false;
  }

  /** Whether a rule acts at all. */
  default boolean active() {
    return true;
  }
}
