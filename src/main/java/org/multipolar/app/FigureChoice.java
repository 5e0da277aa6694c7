package org.multipolar.app;

import java.io.IOException;
import picocli.CommandLine.Option;

/** The option {@code --no-figures}. */
final class FigureChoice {

  @Option(names = "--no-figures", description = "Draws nothing.")
  private boolean none;

  /**
   * Draws figures unless the option is set.
   *
   * @param then how to draw the figures once fonts are installed
   * @return false if fonts are missing, which is reported
   */
  boolean draw(ConsoleOutput say, ConsoleOutput.Figures figures, String then)
      throws IOException, BadInput {
    if (none) {
      return true;
    }
    say.remark("drawing …");
    return say.draw(figures, then);
  }
}
