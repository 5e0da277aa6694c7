package org.multipolar.scenario;

/**
 * A place in an input.
 *
 * @param origin the file, or the option of the command line
 * @param line 1-based, 0 when the input as a whole is meant
 * @param column 1-based, 0 when the input as a whole is meant
 */
record Mark(String origin, int line, int column) {

  /** The input as a whole. */
  static Mark of(String origin) {
    return new Mark(origin, 0, 0);
  }
}
