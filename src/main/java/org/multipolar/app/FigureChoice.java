package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.store.DerivedFiles;
import picocli.CommandLine.Option;

/** The option {@code --no-figures}. */
final class FigureChoice {

  @Option(names = "--no-figures", description = "Draws nothing.")
  private boolean none;

  /**
   * Draws figures unless the option is set.
   *
   * @param then how to draw the figures later
   * @param place their folder; figures that are in it and older than results are reported
   * @param results the folders of results that they show
   * @return false if fonts are missing, which is reported
   */
  boolean draw(
      ConsoleOutput say, ConsoleOutput.Figures figures, String then, Path place, List<Path> results)
      throws IOException, BadInput {
    if (none) {
      if (DerivedFiles.areOlder(place, results)) {
        say.remark("note: " + place + " shows earlier results; to draw them anew: " + then);
      }
      return true;
    }
    say.remark("drawing …");
    return say.draw(figures, then);
  }
}
