package org.multipolar.app;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal that shows the output, if there is one. */
final class Terminal {
  /** Width if the output does not go to a terminal: nothing is cut. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int NARROWEST = 12;

  private Terminal() {}

  /** Whether the program runs in a terminal. */
  static boolean present() {
    return System.console() != null;
  }

  /** Width of the terminal; {@link #UNLIMITED} if the output does not go to one. */
  static int width() {
    return present() ? columns() : UNLIMITED;
  }

  /** Width of the terminal, or a default. */
  static int columns() {
    return new UsageMessageSpec().autoWidth(true).width();
  }

  /**
   * Narrows the widest text columns until a row fits.
   *
   * @param widths desired widths
   * @param text which columns may be narrowed
   * @param gap between columns
   * @param room width of the terminal
   * @return the widths; empty if no row can fit, so that one value per line is better
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

  /** Cuts a text to a width. */
  static String elided(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
