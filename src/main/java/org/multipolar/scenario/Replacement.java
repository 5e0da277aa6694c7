package org.multipolar.scenario;

import org.multipolar.text.Quote;

/**
 * A value of a scenario set on the command line.
 *
 * @param option as typed, for messages
 * @param path dotted path of the key
 * @param value as YAML; an empty value removes the key
 */
public record Replacement(String option, String path, String value) {
  public Replacement {
    option = Quote.shortened(option);
  }

  /** The replacement of an option {@code --set}. */
  public static Replacement set(String path, String value) {
    return new Replacement("--set " + path + "=" + value, path, value);
  }

  /** Whether a user typed it, so that a removal that meets nothing is a mistake. */
  boolean isTyped() {
    return option.startsWith("--set ") || option.startsWith("set(");
  }
}
