package org.multipolar.text;

/**
 * Location of the files that a resolved scenario or study needs: one folder beside it, under names
 * that do not depend on the files' origin.
 */
public final class ResolvedInputs {
  /** The folder, as a prefix of file names. */
  public static final String FOLDER = "inputs/";

  /** Digits of a digest that distinguish files of the same name. */
  private static final int DIGITS = 8;

  private ResolvedInputs() {}

  /** A file name unique to this content. */
  public static String named(String stem, String digest, String ending) {
    return FOLDER + stem + "-" + digest.substring(0, DIGITS) + ending;
  }
}
