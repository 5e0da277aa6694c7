package org.multipolar.api;

import java.util.List;

/**
 * What was asked for cannot be done: a file or setting is wrong, or results are damaged, belong to
 * something else or cannot be written. The message says what is wrong, where, and what is allowed.
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

  /** All that is wrong, a line each. */
  public List<String> problems() {
    return Lists.of(problems);
  }
}
