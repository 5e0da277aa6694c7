package org.multipolar.value;

import java.util.Locale;

/** What an AI chip is made of, in fixed proportions: leading-edge logic, memory and packaging. */
public enum ChipInput {
  LOGIC,
  MEMORY,
  PACKAGING;

  /** The word of the files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letter that stands for it in ids and in the tables of the manual. */
  public char letter() {
    return name().charAt(0);
  }
}
