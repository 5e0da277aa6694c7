package org.multipolar.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The results folder holds results of another identity. */
public final class ResultsConflict extends ResultsException {
  private static final long serialVersionUID = 1;

  private final transient List<Identity.Difference> differences;

  ResultsConflict(Path folder, List<Identity.Difference> differences) {
    super(
        folder
            + " holds the results of something else. What differs"
            + (differences.size() == Identity.SHOWN ? " first:\n" : ":\n")
            + differences.stream().map(d -> "  " + d + "\n").collect(Collectors.joining())
            + "Write elsewhere with --out FOLDER, or set these aside with --fresh, which renames the"
            + " folder and deletes nothing.");
    this.differences = List.copyOf(differences);
  }

  /** The first keys that differ. */
  public List<Identity.Difference> differences() {
    return differences;
  }
}
