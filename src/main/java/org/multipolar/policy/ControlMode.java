package org.multipolar.policy;

import java.util.Arrays;
import java.util.Optional;

/** The three ways in which a chip control is written. */
public enum ControlMode {
  /** A share of what would be sold is denied. */
  SHARE("share"),
  /** Chips above a performance threshold are denied; cut-down ones are sold at a loss of value. */
  THRESHOLD("threshold"),
  /** At most so many units a calendar year. */
  QUOTA("quota");

  private final String id;

  ControlMode(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<ControlMode> named(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }
}
