package org.multipolar.execution;

import java.util.List;
import org.multipolar.scenario.yaml.Problem;

/** Thrown if a scenario or study cannot be run; nothing has been run or written. */
public final class InvalidInput extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * @param problems the problems of a file, at least one
   */
  public InvalidInput(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(String message) {
    super(message);
    this.problems = List.of();
  }

  /** The problems of a file; empty if the message is complete. */
  public List<Problem> problems() {
    return problems;
  }
}
