package org.multipolar.app;

import java.io.IOException;
import picocli.CommandLine.Option;

/** The option of commands that can do without their figures. */
final class FigureChoice {

  @Option(names = "--no-figures", description = "Draws nothing.")
  private boolean none;

  /**
   * Draws, unless that is not wanted.
   *
   * @param then what draws the figures once there are fonts
   * @return false where fonts are missing, which is said
   */
  boolean draw(ConsoleOutput say, ConsoleOutput.Figures figures, String then)
      throws IOException, BadInput {
    return none || say.draw(figures, then);
  }
}
