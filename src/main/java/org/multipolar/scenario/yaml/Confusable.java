package org.multipolar.scenario.yaml;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multipolar.text.Quote;

/**
 * Names characters that look like those of a file format and are others: full-width signs, curly
 * quotes, dashes, letters of another alphabet, spaces that do not separate.
 */
public final class Confusable {
  private static final Map<Integer, Character> MEANT = new TreeMap<>();

  static {
    meant('-', "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00B7\u30FB");
    meant('"', "\u201C\u201D\u201E\u201F\u00AB\u00BB");
    meant('\'', "\u2018\u2019\u201A\u201B\u2039\u203A\u00B4");
    meant('[', "\u300C\u300E\u3010\u3014");
    meant(']', "\u300D\u300F\u3011\u3015");
    meant(',', "\u3001\u060C");
    meant(':', "\uFF1A\uFE55\uFE13\u2236\uA789");
    meant('.', "\u3002\u066B");
  }

  private Confusable() {}

  private static void meant(char ascii, String signs) {
    signs.chars().forEach(sign -> MEANT.put(sign, ascii));
  }

  /**
   * A remark on the first character of a value that is not ASCII, for values that should be; empty
   * if there is none.
   */
  static String in(String value) {
    return value
        .codePoints()
        .filter(c -> c > 0x7E)
        .mapToObj(c -> " (" + remark(c) + ")")
        .findFirst()
        .orElse("");
  }

  /**
   * A remark on the first character of a name that only looks like one of its own or cannot be
   * seen; names may be in any language.
   */
  static String inName(String name) {
    boolean latin = name.chars().anyMatch(c -> c < 0x7F && Character.isLetter(c));
    return name.codePoints()
        .filter(c -> c > 0x7E)
        .filter(
            c ->
                !Character.isLetter(c)
                    || ascii(c).isPresent()
                    || latin && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
        .mapToObj(c -> " (" + remark(c) + ")")
        .findFirst()
        .orElse("");
  }

  /**
   * A remark on the first character that could be meant as a sign of the format, except colons,
   * which {@link KeyFault} finds; empty if there is none.
   */
  public static String signIn(String text) {
    return text.codePoints()
        .filter(c -> c > 0x7E)
        .filter(c -> ascii(c).filter(s -> s != ':' && !Character.isLetterOrDigit(s)).isPresent())
        .mapToObj(c -> " (" + remark(c) + ")")
        .findFirst()
        .orElse("");
  }

  private static String remark(int c) {
    String name = name(c) + ", " + Quote.codePoint(c);
    if (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
      return "with " + name;
    }
    return "'"
        + Character.toString(c)
        + "' is "
        + name
        + ascii(c).map(sign -> "; write " + (sign == '\'' ? "\"'\"" : "'" + sign + "'")).orElse("");
  }

  /** A character in words: {@code fullwidth colon (U+FF1A)}. */
  static String named(int c) {
    return name(c) + " (" + Quote.codePoint(c) + ")";
  }

  private static String name(int c) {
    String name = Character.getName(c);
    return name == null ? "a character without name" : name.toLowerCase(Locale.ROOT);
  }

  /** The ASCII character that a character looks like. */
  private static Optional<Character> ascii(int c) {
    if (MEANT.containsKey(c)) {
      return Optional.of(MEANT.get(c));
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return plain.length() == 1 && plain.charAt(0) <= 0x7E
        ? Optional.of(plain.charAt(0))
        : Optional.empty();
  }
}
