package org.multipolar.scenario;

import org.multipolar.text.Quote;

/**
 * A value of a scenario that is given on the command line.
 *
 * @param option as it was typed, for messages
 * @param path dotted path of the key
 * @param value as YAML; an empty one removes
 */
public record Replacement(String option, String path, String value) {
  public Replacement {
    option = Quote.shortened(option);
  }

  /** As {@code --set} gives it. */
  public static Replacement set(String path, String value) {
    return new Replacement("--set " + path + "=" + value, path, value);
  }
}
