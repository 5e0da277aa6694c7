package org.multipolar.text;

import java.util.regex.Pattern;

/** Text that Markdown renders exactly as it was typed. */
public final class MarkdownText {
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_~\\[\\]|]");

  private MarkdownText() {}

  /** The text on one line, with the markup characters of Markdown and HTML escaped. */
  public static String of(String text) {
    String plain = text.replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;");
    return SIGN.matcher(plain).replaceAll("\\\\$0");
  }
}
