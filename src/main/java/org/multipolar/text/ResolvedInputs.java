package org.multipolar.text;

/**
 * Where a resolved scenario or study has the files that it needs: in one folder beside it, under
 * names that do not depend on where they came from.
 */
public final class ResolvedInputs {
  /** The folder, as a prefix of names. */
  public static final String FOLDER = "inputs/";

  /** Digits of a digest that tell files of one name apart. */
  private static final int DIGITS = 8;

  private ResolvedInputs() {}

  /** A name that only files of this content have. */
  public static String named(String stem, String digest, String ending) {
    return FOLDER + stem + "-" + digest.substring(0, DIGITS) + ending;
  }
}
