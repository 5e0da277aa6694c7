package org.multipolar.rule;

import java.io.Serializable;

/** Whether a lab's models are open from now on. Pure. */
public interface ReleaseRule extends Serializable {

  boolean open(ReleaseReview review);

  /** Whether the rule decides at once at the start and never waits for a review. */
  default boolean constant() {
    return false;
  }
}
