package org.multipolar.rule;

import java.io.Serializable;

/** Rule by which a state moves a lever. Pure: the same review gives the same decision. */
public interface PolicyRule extends Serializable {

  /** Decides on one lever. */
  LeverDecision decide(LeverReview review);

  /** True if the rule acts in every tick; otherwise only at reviews, which occur at a rate. */
  default boolean continuous() {
    return false;
  }

  /** True if a state with the rule answers controls and makes deals, besides its reviews. */
  default boolean bargains() {
    return false;
  }

  /** True if the rule acts at all. */
  default boolean active() {
    return true;
  }
}
