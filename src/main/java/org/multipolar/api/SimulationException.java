package org.multipolar.api;

import java.util.List;

/**
 * Thrown if a request cannot be fulfilled: a file or setting is invalid, or results are damaged,
 * belong to another scenario or study, or cannot be written. The message states what is wrong,
 * where, and what is allowed.
 */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  SimulationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  SimulationException(String message, Throwable cause) {
    super(message, cause);
    this.problems = List.of(message);
  }

  SimulationException(String message) {
    this(List.of(message));
  }

  /** All problems, one line each. */
  public List<String> problems() {
    return Lists.of(problems);
  }
}
