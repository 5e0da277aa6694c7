package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.chart.layout.FontsMissing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints and draws for a command, as far as its option {@code --quiet} allows. */
final class ConsoleOutput {

  /** How to draw missing figures with a command that reuses existing replications. */
  static final String AGAIN = "rerun the same command; existing replications are reused";

  @Option(names = "--quiet", description = "Prints errors only.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Draws figures and returns the files to show. */
  @FunctionalInterface
  interface Figures {
    List<Path> draw() throws IOException, BadInput;
  }

  boolean quiet() {
    return quiet;
  }

  /** Standard output, for results. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Standard error, for everything else. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** The words of the command line. */
  List<String> typed() {
    return CommandHint.original(command);
  }

  /** Prints a message that is not an error, unless quiet. */
  void remark(String text) {
    if (!quiet) {
      err().println(text);
      err().flush();
    }
  }

  /**
   * Draws figures and prints their files.
   *
   * @param then how to draw the figures once fonts are installed
   * @return false if fonts are missing, which is reported
   */
  boolean draw(Figures figures, String then) throws IOException, BadInput {
    try {
      List<Path> pictures = figures.draw();
      if (!quiet) {
        pictures.forEach(picture -> out().println("Figure:  " + picture));
      }
      return true;
    } catch (FontsMissing e) {
      err().println(e.getMessage());
      err().println("Then:    " + then);
      return false;
    }
  }
}
