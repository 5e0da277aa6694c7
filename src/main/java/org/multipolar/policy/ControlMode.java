package org.multipolar.policy;

import java.util.Arrays;
import java.util.Optional;

/** The four modes of a chip control. */
public enum ControlMode {
  SHARE("share", "{mode: share, level: 0.5}", "a share of what would be sold is denied"),
  THRESHOLD(
      "threshold",
      "{mode: threshold, h100: 0.30}",
      "chips above a performance threshold are denied; cut-down ones are sold at a loss of value"),
  QUOTA("quota", "{mode: quota, h100e: 50000}", "at most so many units a calendar year are sold"),
  FEE("fee", "{mode: fee, fee: 0.2}", "chips are licensed at a price, a part of what buyers pay");

  private final String id;
  private final String example;
  private final String summary;

  ControlMode(String id, String example, String summary) {
    this.id = id;
    this.example = example;
    this.summary = summary;
  }

  /** Name in scenario files. */
  public String id() {
    return id;
  }

  /** Example in a scenario file. */
  public String example() {
    return example;
  }

  public String summary() {
    return summary;
  }

  public static Optional<ControlMode> named(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }
}
