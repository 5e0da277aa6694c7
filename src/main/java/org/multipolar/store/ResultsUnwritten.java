package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

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

  /** The exception in words for users. */
  static IOException explained(Path folder, IOException e) {
    if (e instanceof ResultsException) {
      return e;
    }
    return Stream.of(folder, folder.resolve(Blocks.FOLDER))
        .filter(part -> e instanceof NoSuchFileException && Files.notExists(part))
        .findFirst()
        .map(lost -> new ResultsUnwritten(folder, lost, e))
        .orElseGet(() -> new ResultsUnwritten(folder, e));
  }

  private ResultsUnwritten(Path folder, Path lost, IOException cause) {
    super(
        "cannot write results to "
            + folder
            + ": "
            + lost
            + " was deleted or moved while they were written. Put it back and rerun the same"
            + " command to resume, or rerun it to start again.",
        cause);
  }
}
