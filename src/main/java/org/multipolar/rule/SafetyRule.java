package org.multipolar.rule;

import java.io.Serializable;

/** The share of its compute that a lab spends on safety. Pure. */
public interface SafetyRule extends Serializable {

  /**
   * @param present the share as it stands, [0, 1]
   */
  double share(double present);
}
