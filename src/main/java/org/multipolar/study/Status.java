package org.multipolar.study;

/** How a replication ended. */
public enum Status {
  /** Completed. */
  OK("ok"),
  /** Aborted by an exception. */
  FAILED("failed"),
  /** Aborted because it exceeded the limit on wall-clock time. */
  TIMEOUT("timeout");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  /** The status's name in files. */
  public String id() {
    return id;
  }

  /**
   * The status with the given name.
   *
   * @throws IllegalArgumentException for an unknown name
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
