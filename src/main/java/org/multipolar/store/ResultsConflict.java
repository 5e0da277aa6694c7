package org.multipolar.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown if the results folder contains results of another identity. */
public final class ResultsConflict extends ResultsException {
  private static final long serialVersionUID = 1;

  private final transient List<Identity.Difference> differences;

  /**
   * @param folder the results folder
   * @param differences the first keys that differ
   */
  public ResultsConflict(Path folder, List<Identity.Difference> differences) {
    super(
        folder
            + " holds other results. Differences"
            + (differences.size() == Identity.SHOWN ? " first:\n" : ":\n")
            + differences.stream().map(d -> "  " + d + "\n").collect(Collectors.joining())
            + "Use --out FOLDER to write to another folder, or --fresh to rename this one; nothing"
            + " is deleted.");
    this.differences = List.copyOf(differences);
  }

  /** The first keys that differ. */
  public List<Identity.Difference> differences() {
    return differences;
  }
}
