package org.multipolar.text;

import java.util.regex.Pattern;

/** Text that a reader of Markdown sees as it was typed. */
public final class MarkdownText {
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]|]");

  private MarkdownText() {}

  /** The text with what Markdown and HTML would read as marks escaped, on one line. */
  public static String of(String text) {
    String plain = text.replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;");
    return SIGN.matcher(plain).replaceAll("\\\\$0");
  }
}
