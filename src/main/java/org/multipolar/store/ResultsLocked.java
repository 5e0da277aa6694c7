package org.multipolar.store;

import java.nio.file.Path;

/** Another process is writing into the results folder. */
public final class ResultsLocked extends ResultsException {
  private static final long serialVersionUID = 1;

  ResultsLocked(Path folder) {
    super(
        folder
            + " is in use by another run. Wait until it has ended, or give this one a folder of its"
            + " own with --out.");
  }
}
