package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import org.multipolar.store.ResultsFolder;
import picocli.CommandLine.Option;

/** The options that say where results go, and what becomes of those that are in the way. */
final class Destination {

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Results folder.")
  private Path out;

  @Option(
      names = "--fresh",
      description = "Sets results that are in the way aside as FOLDER.old-N; nothing is deleted.")
  private boolean fresh;

  /** The folder that was named, or else the usual one. */
  Path or(String name) {
    return out == null ? Path.of("results", name) : out;
  }

  /** Sets aside what stands in a folder, if that was asked for. */
  void clear(Path folder, ConsoleOutput say) throws IOException {
    if (fresh) {
      ResultsFolder.setAside(folder).ifPresent(aside -> say.remark("set aside as " + aside));
    }
  }
}
