package org.multipolar.app;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Formats commands for the user: the program as it was called, with words quoted if needed. */
final class CommandHint {

  /** System property with the name under which the launcher was called. */
  static final String PROGRAM = "multipolar.command";

  private CommandHint() {}

  /** A command for the user to type. */
  static String command(Object... words) {
    return quoted(System.getProperty(PROGRAM, "multipolar"))
        + Arrays.stream(words)
            .map(word -> " " + quoted(word.toString()))
            .collect(Collectors.joining());
  }

  /** The command being executed, for the record. */
  static List<String> original(CommandSpec spec) {
    List<String> words = new ArrayList<>(List.of("multipolar"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return words;
  }

  private static String quoted(String word) {
    return quoted(word, File.separatorChar == '\\');
  }

  /** Quotes a word for the shell; Windows shells have no single quotes and no backslash escapes. */
  static String quoted(String word, boolean windows) {
    if (word.matches("[\\w./=:,@%+\\\\~-]+")) {
      return word;
    }
    if (windows) {
      return '"' + word.replace("\"", "\\\"") + '"';
    }
    return word.matches("[^\"$`!\\\\]*")
        ? '"' + word + '"'
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
