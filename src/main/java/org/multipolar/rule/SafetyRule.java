package org.multipolar.rule;

import java.io.Serializable;

/** The share of its compute that a lab spends on safety. Pure. */
public interface SafetyRule extends Serializable {

  /** The share from now on, [0, 1]. */
  double share(SafetyReview review);
}
