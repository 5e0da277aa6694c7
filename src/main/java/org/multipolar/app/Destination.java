package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import org.multipolar.store.OlderResults;
import picocli.CommandLine.Option;

/** Options for the results folder and for its previous contents. */
final class Destination {

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Results folder.")
  private Path out;

  @Option(
      names = "--fresh",
      description = "Renames an existing results folder to FOLDER.old-N; nothing is deleted.")
  private boolean fresh;

  /** The folder given by {@code --out}, by default {@code results/NAME}. */
  Path or(String name) {
    return out == null ? Path.of("results", name) : out;
  }

  /** Whether an existing folder is renamed. */
  boolean fresh() {
    return fresh;
  }

  /** Renames an existing folder if {@code --fresh} was given. */
  void clear(Path folder, ConsoleOutput say) throws IOException {
    if (fresh) {
      OlderResults.setAside(folder)
          .ifPresent(aside -> say.remark("existing results renamed to " + aside));
    }
  }
}
