package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Path;

/** Results could not be written to the end; what was finished before is kept. */
public final class ResultsUnwritten extends ResultsException {
  private static final long serialVersionUID = 1;

  ResultsUnwritten(Path folder, IOException cause) {
    super(
        "cannot write results to "
            + folder
            + " ("
            + reason(cause)
            + "). What is finished is kept: make room, or give the right to write, and repeat the"
            + " command to go on.",
        cause);
  }
}
