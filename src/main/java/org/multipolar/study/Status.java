package org.multipolar.study;

/** How a replication ended. */
public enum Status {
  /** It ran to the last date. */
  OK("ok"),
  /** It broke; its reason says how. */
  FAILED("failed"),
  /** It was stopped by the limit on its wall-clock time. */
  TIMEOUT("timeout");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  /** The word in files. */
  public String id() {
    return id;
  }

  /**
   * The status of that word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Status of(String id) {
    for (Status status : values()) {
      if (status.id.equals(id)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no status '" + id + "'; one of ok, failed, timeout");
  }
}
