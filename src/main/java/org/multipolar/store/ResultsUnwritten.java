package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if results could not be written completely; what was finished before remains. */
public final class ResultsUnwritten extends ResultsException {
  private static final long serialVersionUID = 1;

  ResultsUnwritten(Path folder, IOException cause) {
    super(
        "cannot write results to "
            + folder
            + " ("
            + reason(cause)
            + "). Finished replications are kept: free disk space or allow writing, and rerun the"
            + " same command to resume.",
        cause);
  }
}
