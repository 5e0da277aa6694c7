package org.multipolar.app;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal that reads the output, if there is one. */
final class Terminal {
  /** Width of what no terminal reads: nothing is cut. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int NARROWEST = 12;

  private Terminal() {}

  /** Whether a person reads the output as it comes. */
  static boolean present() {
    return System.console() != null;
  }

  /** Columns of the terminal; {@link #UNLIMITED} where the output goes elsewhere. */
  static int width() {
    return present() ? columns() : UNLIMITED;
  }

  /** Columns of the terminal, or a usual number. */
  static int columns() {
    return new UsageMessageSpec().autoWidth(true).width();
  }

  /**
   * Narrows the widest columns of text until a row has room.
   *
   * @param widths wanted
   * @param text which columns may be narrowed
   * @param gap between columns
   * @param room columns of the terminal
   * @return the widths; nothing where no row has room, which is better printed a value a line
   */
  static Optional<int[]> fit(int[] widths, boolean[] text, int gap, int room) {
    int[] fitted = widths.clone();
    long excess = Arrays.stream(fitted).asLongStream().sum() + (fitted.length - 1L) * gap - room;
    for (; excess > 0; excess--) {
      int widest = -1;
      for (int i = 0; i < fitted.length; i++) {
        if (text[i] && fitted[i] > NARROWEST && (widest < 0 || fitted[i] > fitted[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return Optional.empty();
      }
      fitted[widest]--;
    }
    return Optional.of(fitted);
  }

  /** A text cut to a width. */
  static String elided(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
