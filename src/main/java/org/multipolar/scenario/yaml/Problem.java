package org.multipolar.scenario.yaml;

import org.multipolar.text.Quote;

/**
 * A problem of an input, with its position.
 *
 * @param origin the file as it was named, or the command-line option
 * @param line 1-based, 0 for the input as a whole
 * @param column 1-based, 0 for the input as a whole
 * @param message the value, what is allowed, and the nearest name if there is one
 */
public record Problem(String origin, int line, int column, String message) {

  public Problem {
    origin = Quote.escaped(origin);
    message = Quote.message(message);
  }

  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return line > 0 ? origin + ":" + line + ":" + column + ": " + message : origin + ": " + message;
  }
}
