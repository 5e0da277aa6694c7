package org.multipolar.value;

import java.util.Locale;

/**
 * The inputs of an AI chip, used in fixed proportions: leading-edge logic, memory and packaging.
 */
public enum ChipInput {
  LOGIC,
  MEMORY,
  PACKAGING;

  /** The input's name in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The input's letter in ids and in the tables of the manual. */
  public char letter() {
    return name().charAt(0);
  }
}
