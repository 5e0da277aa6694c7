package org.multipolar.text;

import org.apache.commons.text.WordUtils;

/** Columns and paragraphs of text in a fixed-width typeface. */
public final class Columns {

  private Columns() {}

  /** Text padded on the right to a width, with at least one space after it. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(1, width - length(text)));
  }

  /** Text aligned right within a width. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }

  /** A paragraph, wrapped and indented. */
  public static String paragraph(String text, int indent, int width) {
    String margin = " ".repeat(indent);
    return margin
        + WordUtils.wrap(
            text.strip().replaceAll("\\s+", " "), width - indent, "\n" + margin, false);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
