package org.multipolar.lesson;

import java.util.List;
import org.multipolar.scenario.yaml.Problem;

/** A scenario file that cannot be used. */
public final class UnreadableScenario extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  UnreadableScenario(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  /** All errors in the file. */
  public List<Problem> problems() {
    return problems;
  }
}
