package org.multipolar.rule;

import java.io.Serializable;

/** How a state moves a lever. Pure: the same review gives the same decision. */
public interface PolicyRule extends Serializable {

  /** The decision on one lever. */
  LeverDecision decide(LeverReview review);

  /** Whether the rule acts in every tick; otherwise only at reviews, which come at a rate. */
  default boolean continuous() {
    return false;
  }

  /** Whether a state with the rule answers controls and makes deals, besides its reviews. */
  default boolean bargains() {
    return false;
  }

  /** Whether the rule acts at all. */
  default boolean active() {
    return true;
  }
}
