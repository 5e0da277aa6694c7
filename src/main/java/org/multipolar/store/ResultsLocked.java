package org.multipolar.store;

import java.nio.file.Path;

/** Thrown if another process has the results folder open. */
public final class ResultsLocked extends ResultsException {
  private static final long serialVersionUID = 1;

  ResultsLocked(Path folder) {
    super(
        folder
            + " is in use by another run. Wait until it ends, or use --out FOLDER to write to"
            + " another folder.");
  }
}
