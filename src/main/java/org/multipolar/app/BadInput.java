package org.multipolar.app;

import java.util.List;
import org.multipolar.scenario.Problem;

/** Input that cannot be used; nothing has been run or written. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  BadInput(List<Problem> problems) {
    this(problems.stream().map(Problem::toString).toList(), problems.size());
  }

  BadInput(String line) {
    super(line);
    this.lines = List.of(line);
  }

  private BadInput(List<String> lines, int n) {
    super(lines.get(0));
    this.lines =
        n == 1
            ? lines
            : java.util.stream.Stream.concat(
                    lines.stream(), java.util.stream.Stream.of(n + " problems; nothing was run."))
                .toList();
  }

  /** What to tell, a line each. */
  List<String> lines() {
    return lines;
  }
}
