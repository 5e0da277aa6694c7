package org.multipolar.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign text in messages: on one line, with invisible characters escaped, and shortened.
 *
 * <p>A control character can drive a terminal, a bidirectional one can reorder a line, and a value
 * can have a million digits; none of them reaches a reader unchanged.
 */
public final class Quote {
  private static final int LONGEST = 120;

  /** A quotation that is too long. */
  private static final Pattern LONG_QUOTATION =
      Pattern.compile("'[^']{N,}'|\"[^\"]{N,}\"".replace("N", Integer.toString(LONGEST + 1)));

  /** Longest message that is left whole; from a longer one, a part before its end is cut. */
  private static final int WHOLE = 900;

  private static final int END = 200;

  private Quote() {}

  /**
   * A message with invisible characters as {@code \x1B} or {@code \\u202E} and long quotations cut;
   * if it is still too long, as with the path of a key, a part before its end is cut.
   */
  public static String message(String message) {
    Matcher quotation = LONG_QUOTATION.matcher(escaped(message));
    String text = quotation.replaceAll(found -> Matcher.quoteReplacement(cut(found.group())));
    int length = text.codePointCount(0, text.length());
    return length <= WHOLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WHOLE - END))
            + " … "
            + text.substring(text.offsetByCodePoints(0, length - END));
  }

  private static String cut(String quotation) {
    String mark = quotation.substring(0, 1);
    return mark + shortened(quotation.substring(1, quotation.length() - 1)) + mark;
  }

  /** A text with its invisible characters escaped. */
  public static String escaped(String text) {
    if (text.codePoints().noneMatch(Quote::invisible)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (invisible(c)) {
                out.append(escape(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /**
   * The index of the first character that no text file may contain: control characters except tabs
   * and line ends, controls of the writing direction, and code points that are not characters.
   */
  public static OptionalInt forbidden(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (forbidden(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** A character by its code point: {@code U+001B}. */
  public static String codePoint(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  private static boolean forbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default ->
          c >= 0x202A && c <= 0x202E
              || c >= 0x2066 && c <= 0x2069
              || c == 0xFEFF
              || (c & 0xFFFE) == 0xFFFE;
    };
  }

  private static boolean invisible(int c) {
    return forbidden(c)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ';
  }

  private static String escape(int c) {
    return String.format(Locale.ROOT, c < 0x100 ? "\\x%02X" : "\\u%04X", c);
  }

  /** The beginning of a text that is too long, otherwise the whole text. */
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
