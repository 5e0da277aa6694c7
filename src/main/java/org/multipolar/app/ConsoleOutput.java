package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.chart.layout.FontsMissing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints and draws, and the option that says how much it prints. */
final class ConsoleOutput {

  /** What draws what was not drawn, where a command does not run again what it finds. */
  static final String AGAIN = "the same command, which draws and runs nothing again";

  @Option(names = "--quiet", description = "Prints only what is wrong.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Draws figures and names the pictures to be looked at. */
  @FunctionalInterface
  interface Figures {
    List<Path> draw() throws IOException, BadInput;
  }

  boolean quiet() {
    return quiet;
  }

  /** Where results go. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Where all else goes. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** What was typed, word by word. */
  List<String> typed() {
    return CommandHint.original(command);
  }

  /** Says something that is not wrong. */
  void remark(String text) {
    if (!quiet) {
      err().println(text);
      err().flush();
    }
  }

  /**
   * Draws and names the pictures.
   *
   * @param then what draws the figures once there are fonts
   * @return false where fonts are missing, which is said
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
