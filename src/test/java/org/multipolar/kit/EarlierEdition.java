package org.multipolar.kit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * Pages whose numbers are those of the model's first edition say so below their title, and are
 * compared with no run until they are made again.
 */
public final class EarlierEdition {
  private static final String MARK = "**Made with version 0.1.1.**";

  private EarlierEdition() {}

  /** Whether a page says that it is of the first edition. */
  public static boolean is(String page) {
    return page.contains(MARK);
  }

  /** A page without what says that it is of the first edition: it is made again. */
  public static String renewed(String page) {
    return page.replaceFirst("(?m)^> \\Q" + MARK + "\\E.*\\n(?:> .*\\n)*\\n", "");
  }

  /** Skips a test of a page that says it is of the first edition, unless pages are made again. */
  public static void skip(String page) {
    assumeFalse(
        is(page) && !Boolean.getBoolean("manual.write"),
        "the page says that it was made with version 0.1.1");
  }
}
