package org.multipolar.rule;

import java.io.Serializable;

/** Rule for the share of its compute that a lab spends on safety. Pure. */
public interface SafetyRule extends Serializable {

  /** The new share, [0, 1]. */
  double share(SafetyReview review);
}
