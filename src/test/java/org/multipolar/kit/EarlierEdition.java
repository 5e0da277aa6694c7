package org.multipolar.kit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * Pages whose numbers are those of the model's first edition say so below their title, and are
 * compared with no run until they are made again.
 */
public final class EarlierEdition {
  private static final String MARK = "**Made with version 0.1.1.**";

  private EarlierEdition() {}

  /** Skips a test of a page that says it is of the first edition. */
  public static void skip(String page) {
    assumeFalse(page.contains(MARK), "the page says that it was made with version 0.1.1");
  }
}
