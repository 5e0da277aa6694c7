package org.multipolar.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Numbers and columns for a terminal. */
final class Words {

  private Words() {}

  /** A number with four significant digits. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A number as it was written: no exponent where none is needed, no padding. */
  static String plain(double value) {
    double size = Math.abs(value);
    return size >= 1e7
        ? new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toString()
        : new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros().toPlainString();
  }

  /** Numbers as they were written, with commas between them. */
  static String plain(List<Double> values) {
    return values.stream().map(Words::plain).collect(Collectors.joining(", "));
  }

  /** A number of things: {@code 1 replication}, {@code 2 replications}. */
  static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  /** Text filled up to a width, with at least one space behind it. */
  static String column(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.codePointCount(0, text.length())));
  }

  /** Text flush right in a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.codePointCount(0, text.length()))) + text;
  }

  /** A paragraph, wrapped and indented. */
  static String paragraph(String text, int indent, int width) {
    String margin = " ".repeat(indent);
    return margin
        + WordUtils.wrap(
            text.strip().replaceAll("\\s+", " "), width - indent, "\n" + margin, false);
  }
}
